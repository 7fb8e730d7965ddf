#!/usr/bin/env bash
# Opened and saved, a notebook loses its pasted pictures and turns its remarks into code.
#
# A lecture kept as a Jupyter notebook is read and written by the library behind Polyglot Notebooks. A picture pasted into a Markdown cell
# lives in the cell's "attachments": they are gone, and the text goes on pointing at them. A raw cell, which nbformat says is to be left
# alone, becomes a code cell that would be run. Ids, tags and the rest come back as they were.
# The package's description says that it reads and writes .ipynb and other formats, and names no limits.
# What follows: read notebooks with it, but do not save them over the author's file.
#
# Packages (NuGet): Microsoft.DotNet.Interactive.Documents@1.0.0-beta.26120.1
# Seen: 28 November 2026. Output:
#   written by Jupyter, nbformat 4.5
#     c1 markdown: attachments cell_type id metadata source
#     c2 raw: cell_type id metadata source
#     c3 code: cell_type execution_count id metadata outputs source
#   read and written, nbformat 4.5
#     c1 markdown: cell_type id metadata source
#     c2 code: cell_type execution_count id metadata outputs source
#     c3 code: cell_type execution_count id metadata outputs source
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.DotNet.Interactive.Documents" Version="1.0.0-beta.26120.1" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using System.Text.Json;
using Microsoft.DotNet.Interactive.Documents;
using Microsoft.DotNet.Interactive.Documents.Jupyter;

const string lecture = """
    {
      "cells": [
        { "id": "c1", "cell_type": "markdown", "metadata": {}, "source": "![plan](attachment:plan.png)",
          "attachments": { "plan.png": { "image/png": "iVBORw0KGgo=" } } },
        { "id": "c2", "cell_type": "raw", "metadata": {}, "source": "left for the printer" },
        { "id": "c3", "cell_type": "code", "metadata": { "tags": ["pay"] }, "execution_count": 1, "outputs": [],
          "source": "30 + 5" }
      ],
      "metadata": { "kernelspec": { "display_name": "Python 3", "language": "python", "name": "python3" } },
      "nbformat": 4,
      "nbformat_minor": 5
    }
    """;

static void Show(string name, string notebook)
{
    var root = JsonDocument.Parse(notebook).RootElement;
    Console.WriteLine($"{name}, nbformat {root.GetProperty("nbformat")}.{root.GetProperty("nbformat_minor")}");
    foreach (var cell in root.GetProperty("cells").EnumerateArray())
    {
        Console.WriteLine($"  {cell.GetProperty("id")} {cell.GetProperty("cell_type")}: {string.Join(" ", cell.EnumerateObject().Select(part => part.Name).Order())}");
    }
}

Show("written by Jupyter", lecture);
Show("read and written", Notebook.ToJupyterJson(Notebook.Parse(lecture)));
SCRIPT

cat > expected.txt <<'EXPECTED'
written by Jupyter, nbformat 4.5
  c1 markdown: attachments cell_type id metadata source
  c2 raw: cell_type id metadata source
  c3 code: cell_type execution_count id metadata outputs source
read and written, nbformat 4.5
  c1 markdown: cell_type id metadata source
  c2 code: cell_type execution_count id metadata outputs source
  c3 code: cell_type execution_count id metadata outputs source
EXPECTED

dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
dotnet run --no-build > seen.txt
diff -u expected.txt seen.txt
echo "As described."
