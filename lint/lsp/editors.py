"""What to write into an editor's settings so that it starts the server."""

SETTINGS = {
    "vscode": """\
// settings.json; needs an extension that starts any server: "Generic LSP Client (v2)",
// zsol.vscode-glspc
{
  "glspc.server.command": "claimdrift-lsp",
  "glspc.server.commandArguments": [],
  "glspc.server.languageId": ["markdown", "mdx", "html", "plaintext", "yaml"]
}
""",
    "neovim": """\
-- init.lua, Neovim 0.11 or later
vim.lsp.config("claimdrift", {
  cmd = { "claimdrift-lsp" },
  filetypes = { "markdown", "mdx", "html", "text", "yaml" },
  root_markers = { "claims.yaml", ".git" },
})
vim.lsp.enable("claimdrift")
""",
    "helix": """\
# ~/.config/helix/languages.toml; name the servers you have beside it
[language-server.claimdrift]
command = "claimdrift-lsp"

[[language]]
name = "markdown"
roots = ["claims.yaml"]
language-servers = ["claimdrift"]

[[language]]
name = "html"
language-servers = ["claimdrift"]

[[language]]
name = "yaml"
language-servers = ["claimdrift"]
""",
    "zed": """\
// settings.json; Zed starts only servers that an extension knows, so the extension "Marksman"
// is told to start this one in its place
{
  "lsp": {
    "marksman": { "binary": { "path": "claimdrift-lsp", "arguments": [] } }
  },
  "languages": {
    "Markdown": { "language_servers": ["marksman"] }
  }
}
""",
}
