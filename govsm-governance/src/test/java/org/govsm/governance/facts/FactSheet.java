package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.govsm.governance.facts.FactForm.Kind;

/** The table of {@code docs/facts.md}, made from the description of the tree. */
final class FactSheet {

  static final String START = "## Every member\n";

  private final List<String> lines = new ArrayList<>();

  private FactSheet() {}

  static String of(FactForm form) {
    FactSheet sheet = new FactSheet();
    sheet.lines.add(START);
    sheet.lines.add("| Member | Kind | |");
    sheet.lines.add("|---|---|---|");
    sheet.members("", form);
    return String.join("\n", sheet.lines) + "\n";
  }

  private void members(String path, FactForm form) {
    form.members()
        .forEach((name, member) -> row(path.isEmpty() ? name : path + "." + name, member));
  }

  private void row(String path, FactForm form) {
    String kinds =
        form.kinds().stream()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or "));
    String words = form.words().isEmpty() ? "" : ": " + String.join(", ", form.words());
    String must = form.required() ? ", **must be given**" : "";
    if (form.takes(Kind.OPEN) || !form.says().isEmpty()) {
      lines.add("| `" + path + "` | " + kinds + words + must + " | " + form.says() + " |");
    }
    members(path, form);
    form.item().ifPresent(item -> members(path + "[]", item));
  }
}
