/** The tree of a formula: frozen records told apart by `kind`. */
export type FormulaNode =
  | {
      readonly kind: 'literal';
      readonly value: string | number | boolean | null;
      readonly text: string;
      readonly at: number;
    }
  /** `Account.Owner.Name`, `$User.Id`, `Owner:User.Name`. */
  | { readonly kind: 'reference'; readonly path: readonly string[]; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[]; readonly at: number }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '!'; readonly operand: FormulaNode; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
      readonly at: number;
    };

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '&&' | '||';
