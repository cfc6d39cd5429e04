package org.govsm.portal.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;

/**
 * Page of the comments of a department.
 *
 * @param imported what came of a file that was just uploaded
 * @param decided what came of a decision that was just taken
 * @param waiting how many comments wait; only the oldest are shown
 */
public record CommentsView(
    String department,
    Optional<CommentsImported> imported,
    Optional<CommentsDecided> decided,
    List<Proposed> proposed,
    long waiting,
    List<StoredImport> imports,
    List<FormInput> uploads,
    List<FormInput> takes,
    FormInput reason,
    boolean may,
    QueryWords words,
    Form form) {

  private static final int SHOWN = 100;

  /** A comment that waits, with its words. */
  public record Proposed(StoredComment comment, Asked words, StoredImport of) {}

  /** Whether a comment stands chosen in the form. */
  public boolean isChosen(StoredComment one) {
    return form.each("comment").contains(one.place());
  }

  /** The comments that wait, with their words; the oldest only. */
  static List<Proposed> proposed(Transaction tx, String department) {
    Comments all = new Comments(tx);
    Map<String, StoredImport> imports = new LinkedHashMap<>();
    List<Proposed> proposed = new ArrayList<>();
    for (StoredComment one : all.proposed(department, SHOWN)) {
      StoredImport of =
          imports.computeIfAbsent(one.importId(), id -> all.find(department, id).orElseThrow());
      proposed.add(new Proposed(one, all.words(one).orElse(new Asked("", "")), of));
    }
    return proposed;
  }

  /** What was counted of a file, in sentences. */
  public static List<Message> counted(StoredImport one) {
    List<Message> said = new ArrayList<>();
    for (String name : List.of("rows", "taken", "known", "own", "twice", "faults")) {
      if (one.count(name) > 0) {
        said.add(Message.of("queries.counted." + name).with("count", one.count(name)));
      }
    }
    return said;
  }
}
