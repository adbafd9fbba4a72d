/** `vscode.l10n.t`, given to pure modules so that they can be tested without VS Code. English is the key. */
export type Translate = (message: string, ...values: (string | number)[]) => string;
