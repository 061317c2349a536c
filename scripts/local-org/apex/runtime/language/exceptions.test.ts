/** Exceptions: raised, caught, of own types. */
import { testSnippets } from './snippets.testing.ts';

testSnippets([
  [
    'an exception with a constructor of its own tells where it was made',
    "Exception e = new CodeException(4); Exception plain = new PlainException('x'); return e.getMessage() + (e.getLineNumber() == plain.getLineNumber()) + e.getStackTraceString().contains('init');",
    'code 4truefalse',
    "class PlainException extends Exception { Integer code = 5; } class CodeException extends Exception { Integer code;\n CodeException(Integer code) {\n this('code ' + code);\n this.code = code; } }",
  ],
  [
    'list index out of bounds',
    'List<Integer> l = new List<Integer>(); try { return l[0]; } catch (ListException e) { return e.getMessage(); }',
    'List index out of bounds: 0',
  ],
  [
    'finally runs after return',
    'List<String> log = new List<String>(); noisy(log); return log;',
    '(try, finally)',
    "static String noisy(List<String> log) { try { log.add('try'); return ''; } finally { log.add('finally'); } }",
  ],
  [
    'own exceptions carry message and cause',
    "try { try { throw new OopsException('first'); } catch (Exception e) { throw new OopsException('second', e); } } catch (OopsException e) { return e.getMessage() + '<' + e.getCause().getMessage() + ' ' + e.getTypeName(); }",
    'second<first Snippet.OopsException',
    'class OopsException extends Exception {}',
  ],
  [
    'catch picks by type',
    "try { throw new OopsException('x'); } catch (DmlException e) { return 'dml'; } catch (OopsException e) { return 'mine'; }",
    'mine',
    'class OopsException extends Exception {}',
  ],
  [
    'an exception with its own constructor',
    'try { throw new CodeException(7); } catch (CodeException e) { return e.code + e.getMessage(); }',
    '7code 7',
    "class CodeException extends Exception { Integer code; CodeException(Integer code) { this('code ' + code); this.code = code; } }",
  ],
  [
    'null receiver',
    'Account a; try { return a.Name; } catch (NullPointerException e) { return e.getMessage(); }',
    'Attempt to de-reference a null object',
  ],
  [
    'null receiver of an own method',
    'Box b; try { return b.get(); } catch (NullPointerException e) { return e.getMessage(); }',
    'Attempt to de-reference a null object',
    'class Box { Integer get() { return 1; } }',
  ],
]);
