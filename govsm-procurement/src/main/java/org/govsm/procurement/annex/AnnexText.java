package org.govsm.procurement.annex;

import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Annex as plain text. */
final class AnnexText {

  private final AnnexDocument annex;
  private final Messages words;
  private final StringBuilder text = new StringBuilder();

  AnnexText(AnnexDocument annex, Messages words) {
    this.annex = annex;
    this.words = words;
  }

  String written() {
    line(annex.title());
    annex.marked().ifPresent(this::line);
    for (AnnexSection section : annex.sections()) {
      line("");
      line(section.number() + ". " + section.title());
      section.clauses().forEach(this::clause);
    }
    if (!annex.blanks().isEmpty()) {
      line("");
      line(words.say("annex.blanks"));
      annex.blanks().forEach(one -> line("  " + words.say(listed(one))));
    }
    return text.toString();
  }

  /** A blank in the list at the end. */
  static Message listed(AnnexDocument.Blank blank) {
    return Message.of("annex.blank-listed")
        .with("blank", blank.number())
        .with("number", blank.clause().number())
        .with("title", blank.clause().title())
        .with("label", blank.row().label());
  }

  /** What stands in a row. */
  static String shown(AnnexRow row, Messages words) {
    return row.blank()
        .map(number -> words.say(Message.of("annex.blank").with("number", number)))
        .map(blank -> row.hint().map(hint -> blank + " (" + hint + ")").orElse(blank))
        .orElse(row.text());
  }

  private void clause(AnnexClause clause) {
    line("");
    line(clause.number() + " " + clause.title());
    if (!clause.text().isEmpty()) {
      line("  " + clause.text());
    }
    clause.rows().forEach(row -> line("  - " + row.label() + ": " + shown(row, words)));
    clause
        .flags()
        .forEach(
            flag -> line("  ! " + flag.text() + " [" + words.say(flag.citation().said()) + "]"));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
