package org.govsm.procurement.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Annex in the making: it numbers sections, clauses and blanks. */
final class AnnexWriter {

  private final Messages words;
  private final List<AnnexSection> sections = new ArrayList<>();
  private final List<AnnexClause> clauses = new ArrayList<>();
  private final List<AnnexRow> rows = new ArrayList<>();
  private int blanks;

  AnnexWriter(Messages words) {
    this.words = words;
  }

  /** A row that is filled. */
  AnnexWriter row(String id, String text) {
    return row(id, label(id), Optional.of(text));
  }

  /** A row with a label of its own. */
  AnnexWriter row(String id, String label, Optional<String> text) {
    return row(id, label, text, "");
  }

  /** A row that says what to think of where it is a blank. */
  AnnexWriter row(String id, String label, Optional<String> text, String hint) {
    Optional<Integer> blank = text.isPresent() ? Optional.empty() : Optional.of(++blanks);
    Optional<String> asked =
        text.isPresent() || hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    rows.add(new AnnexRow(id, label, text.orElse(""), asked, blank));
    return this;
  }

  /** A row that is a blank where nothing is laid down. */
  AnnexWriter row(String id, Optional<String> text) {
    return row(id, label(id), text);
  }

  private String label(String id) {
    return words.say("annex.row." + id);
  }

  /** Closes a clause with the rows since the last one. */
  void clause(String id, String title, String text, List<AnnexFlag> flags) {
    String number = sections.size() + 1 + "." + (clauses.size() + 1);
    clauses.add(new AnnexClause(id, number, title, text, rows, flags));
    rows.clear();
  }

  void clause(String id, String title, String text) {
    clause(id, title, text, List.of());
  }

  /** Closes a section with the clauses since the last one; none where it has no clause. */
  void section(String id) {
    if (!clauses.isEmpty()) {
      String title = words.say("annex.section." + id);
      sections.add(new AnnexSection(id, sections.size() + 1, title, clauses));
      clauses.clear();
    }
  }

  String say(String key) {
    return words.say(key);
  }

  String say(Message message) {
    return words.say(message);
  }

  List<AnnexSection> sections() {
    return sections;
  }
}
