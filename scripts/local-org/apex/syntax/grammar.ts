/**
 * Runs a rule of the Apex grammar. SLL prediction is several times faster and right for nearly all
 * sources; only where it meets an error does the full LL prediction decide whether there is one.
 */
import { ApexParserFactory, type ApexParser } from '@apexdevtools/apex-parser';
import {
  ErrorListener,
  PredictionMode,
  type ParserRuleContext,
  type RecognitionException,
  type Recognizer,
  type Token,
} from 'antlr4';
import { countArrayDepths } from './array-depths.ts';
import { markLikeEscapes } from './like-escape.ts';
import type { Position } from './nodes.ts';
import { atToken } from './place.ts';
import { tellRunAsCalls } from './run-as-calls.ts';
import { keepQueryWords } from './query-words.ts';
import { syntaxMessage } from './syntax-message.ts';

export interface SyntaxFault {
  readonly message: string;
  readonly at: Position;
}

/** A try without catch and finally and a switch without choices are wrong as a whole, not where they end. */
const WHOLE = /expecting (\{'catch', 'finally'\}|'when')$/;

class FaultCollector extends ErrorListener<Token | number> {
  readonly faults: SyntaxFault[] = [];

  override syntaxError(
    recognizer: Recognizer<Token | number>,
    offending: Token | number,
    line: number,
    column: number,
    message: string,
    _error: RecognitionException | undefined,
  ): void {
    const token = typeof offending === 'object' ? offending : null;
    const start = WHOLE.test(message) ? contextStart(recognizer) : null;
    const at = start === null ? { line, column: column + 1 } : atToken(start);
    this.faults.push({ message: syntaxMessage(message, token), at });
  }
}

/** ANTLR's typings leave the context out. */
function contextStart(recognizer: unknown): Token | null {
  return (recognizer as { readonly _ctx: ParserRuleContext | null })._ctx?.start ?? null;
}

/** The part of the prediction simulator's interface that ANTLR's typings leave out. */
interface Predicting {
  readonly _interp: { predictionMode: number };
}

/**
 * @param source the text to parse
 * @param rule names the grammar rule to start at
 * @returns the tree and the faults found, lexical ones included; the tree of a faulty source is not to be used
 */
export function parseRule<T extends ParserRuleContext>(
  source: string,
  rule: (parser: ApexParser) => T,
): { readonly tree: T; readonly faults: readonly SyntaxFault[] } {
  const fast = attempt(source, rule, PredictionMode.SLL);
  return fast.faults.length === 0 ? fast : attempt(source, rule, PredictionMode.LL);
}

function attempt<T extends ParserRuleContext>(source: string, rule: (parser: ApexParser) => T, mode: number) {
  const lexer = ApexParserFactory.createLexer(markLikeEscapes(source));
  const collector = new FaultCollector();
  lexer.removeErrorListeners();
  lexer.addErrorListener(collector as unknown as ErrorListener<number>);
  const tokens = ApexParserFactory.createTokenStream(lexer);
  tellRunAsCalls(tokens);
  keepQueryWords(tokens);
  countArrayDepths(tokens);
  const parser = ApexParserFactory.createParser(tokens);
  parser.removeErrorListeners();
  parser.addErrorListener(collector as unknown as ErrorListener<Token>);
  (parser as unknown as Predicting)._interp.predictionMode = mode;
  const tree = rule(parser);
  const next = parser.getTokenStream().LT(1);
  if (collector.faults.length === 0 && next.type !== -1) {
    collector.faults.push({
      message: `Unexpected token '${next.text}'.`,
      at: { line: next.line, column: next.column + 1 },
    });
  }
  // What follows the first fault is mostly its consequence.
  return { tree, faults: collector.faults.slice(0, 1) };
}
