"""The same check for an editor, as a language server: `claimdrift lsp` or `claimdrift-lsp`."""
