/** 40xx: commands that cannot be run as they were given. */
import { family } from './family.ts';

export const commandErrors = family('LO40', {
  LO4001: ['badOption', '{0}', 'An option does not exist or has a value it does not take.'],
  LO4002: ['missingArgument', '{0} needs {1}', 'The command has nothing to work on.'],
  LO4003: ['failedQuery', '{0}', 'The query is well formed and refused, in the words of the platform.'],
  LO4004: ['bindOnCommandLine', 'A query on the command line has no variable {0}', 'Write the value itself.'],
  LO4005: ['unknownCommand', 'There is no command {0}; try --help', 'The first word is none of the commands.'],
  LO4006: [
    'portTaken',
    'Port {0} is taken; name another with --port',
    'Another program listens there, perhaps another local org.',
  ],
  LO4007: [
    'notThisMachine',
    'The local org listens on this machine only, not on {0}',
    'It has no passwords: whoever reaches it is whoever he or she says. Another machine reaches it through a tunnel (ssh -L).',
  ],
});
