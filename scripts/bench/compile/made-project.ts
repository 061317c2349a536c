/** Writes SFDX projects of any size, for measuring: classes that use each other, and tests that do nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param classes how many to write, each of some seventy lines, and each using the two before it */
export function writeClasses(folder: string, classes: number): void {
  const into = projectIn(folder);
  for (let number = 0; number < classes; number++) writeClass(into, `Part${number}`, classText(number));
}

/** @param classes how many test classes @param methods how many empty tests each of them has */
export function writeEmptyTests(folder: string, classes: number, methods: number): void {
  const into = projectIn(folder);
  for (let number = 0; number < classes; number++) {
    const tests = Array.from(
      { length: methods },
      (_, index) => `    @IsTest\n    static void passes${index}() {\n    }\n`,
    );
    writeClass(into, `Empty${number}Test`, `@IsTest\nprivate class Empty${number}Test {\n${tests.join('\n')}}\n`);
  }
}

function projectIn(folder: string): string {
  const into = path.join(folder, 'force-app/main/default/classes');
  mkdirSync(into, { recursive: true });
  const project = { packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' };
  writeFileSync(path.join(folder, 'sfdx-project.json'), JSON.stringify(project, null, 2));
  return into;
}

function writeClass(into: string, name: string, text: string): void {
  writeFileSync(path.join(into, `${name}.cls`), text);
  writeFileSync(
    path.join(into, `${name}.cls-meta.xml`),
    `<?xml version="1.0" encoding="UTF-8"?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <status>Active</status>
</ApexClass>
`,
  );
}

function classText(number: number): string {
  const [before, first] = [`Part${Math.max(0, number - 1)}`, `Part${Math.max(0, number - 2)}`];
  return `/** One of many classes, made to be compiled. */
public with sharing class Part${number} {
    public enum Stage { OPEN, WON, LOST }

    public class Line {
        public String name { get; set; }
        public Decimal amount;
        public Stage stage = Stage.OPEN;

        public Line(String name, Decimal amount) {
            this.name = name;
            this.amount = amount;
        }

        public Boolean isLarge() {
            return amount != null && amount > ${number + 100}.50;
        }
    }

    private static final Integer LIMIT_OF_LINES = ${number + 10};
    private final Map<Id, List<Line>> linesByAccount = new Map<Id, List<Line>>();
    private Integer used = 0;

    public void add(Id accountId, Line line) {
        if (!linesByAccount.containsKey(accountId)) {
            linesByAccount.put(accountId, new List<Line>());
        }
        linesByAccount.get(accountId).add(line);
        used++;
        if (used > LIMIT_OF_LINES) {
            throw new IllegalArgumentException('No more than ' + LIMIT_OF_LINES + ' lines');
        }
    }

    public Decimal total(Set<Id> accountIds) {
        Decimal sum = 0;
        for (Id accountId : accountIds) {
            List<Line> lines = linesByAccount.get(accountId) ?? new List<Line>();
            for (Line line : lines) {
                switch on line.stage {
                    when OPEN, WON {
                        sum += line.amount;
                    }
                    when else {
                        sum -= line.isLarge() ? line.amount / 2 : 0;
                    }
                }
            }
        }
        return sum.setScale(2);
    }

    public List<Account> largest(String prefix, Integer most) {
        String pattern = String.escapeSingleQuotes(prefix) + '%';
        return [
            SELECT Id, Name, Industry, (SELECT Id, LastName, Email FROM Contacts WHERE Email != NULL)
            FROM Account
            WHERE Name LIKE :pattern AND AnnualRevenue > ${number * 1000} AND Owner.IsActive = TRUE
            ORDER BY AnnualRevenue DESC NULLS LAST, Name
            LIMIT :most
        ];
    }

    public Map<String, Integer> countByIndustry(List<Account> accounts) {
        Map<String, Integer> counts = new Map<String, Integer>();
        for (Integer i = 0; i < accounts.size(); i++) {
            String industry = accounts[i].Industry?.toLowerCase() ?? 'none';
            counts.put(industry, (counts.containsKey(industry) ? counts.get(industry) : 0) + 1);
        }
        return counts;
    }

    public static String describe(${before} other, List<${first}.Line> lines) {
        List<String> parts = new List<String>{ other == null ? 'nothing' : 'something' };
        try {
            for (${first}.Line line : lines) {
                parts.add(line.name.trim() + ': ' + line.amount.format());
            }
        } catch (NullPointerException e) {
            parts.add(e.getMessage());
        }
        return String.join(parts, ', ');
    }
}
`;
}
