package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Import outcome: the report on a file that was handed in.
 *
 * @param written whether it was written now; a file that says nothing new is not
 * @param quarantined what is wrong, line by line; the first of it where there is much
 */
public record ImportOutcome(
    RecordedImport report, boolean written, List<QuarantinedLine> quarantined) {

  /** Keeps its own copies. */
  public ImportOutcome {
    quarantined = List.copyOf(quarantined);
  }

  /** What else is to be known of the file. */
  public List<String> notes(Messages words) {
    List<String> notes = new ArrayList<>();
    for (Map<String, @Nullable Object> note : report.notes().notes()) {
      Object said = note.get(words.language());
      notes.add(String.valueOf(said == null ? note.get("en") : said));
    }
    if (report.isEmpty()) {
      notes.add(words.say(Message.of("import.no-rows")));
    }
    return notes;
  }
}
