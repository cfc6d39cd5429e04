package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Plain;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/** The note as an officer prints it: facts, then each question, then what stands out, then who. */
final class NoteText {

  private static final int WIDTH = 100;

  private final DecisionNote note;
  private final Messages words;
  private final List<String> lines = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  NoteText(DecisionNote note, Messages words) {
    this.note = note;
    this.words = words;
  }

  String text() {
    heading();
    sections();
    outstanding();
    seen();
    rules();
    signatures();
    return String.join("\n", lines) + "\n";
  }

  private void heading() {
    lines.add(say("note.heading"));
    put("", say(Message.of("note.book").with("book", new Term("book." + note.book()))));
    note.day().ifPresent(day -> put("", say(Message.of("note.day").with("day", day))));
    lines.add("");
    lines.add(say("note.facts"));
    if (note.facts().isEmpty()) {
      put("  ", say("note.no-facts"));
    }
    note.facts().forEach(fact -> put("  - ", say(fact.said())));
  }

  private void sections() {
    Set<String> sections = new LinkedHashSet<>();
    note.entries().forEach(entry -> sections.add(entry.section()));
    int number = 0;
    for (String section : sections) {
      number++;
      lines.add("");
      lines.add(number + ". " + say("note.section." + section));
      int item = 0;
      for (NoteEntry entry : note.entries()) {
        if (entry.section().equals(section)) {
          item++;
          entry(number + "." + item + " ", entry);
        }
      }
    }
  }

  private void entry(String number, NoteEntry entry) {
    put(
        number,
        say("note.status." + entry.status().code()) + " | " + say("question." + entry.question()));
    put("    ", say(entry.text()));
    entry.citations().forEach(citation -> put("    - ", cited(citation)));
    entry.remarks().stream()
        .map(Finding::text)
        .map(this::say)
        .distinct()
        .forEach(remark -> put("    ! ", remark));
  }

  /** What is cited, with the number of the place where it was seen. */
  private String cited(Citation citation) {
    String cited = say(citation.said());
    return citation
        .seen()
        .map(
            seen ->
                Message.of("note.seen")
                    .with("seen", Message.of("seen." + seen.code()))
                    .with("day", citation.seenOn().orElseThrow())
                    .with("address", citation.address().orElse("")))
        .map(place -> cited + " [" + number(say(place)) + "]")
        .orElse(cited);
  }

  private int number(String place) {
    if (!places.contains(place)) {
      places.add(place);
    }
    return places.indexOf(place) + 1;
  }

  private void seen() {
    lines.add("");
    lines.add(say("note.places"));
    for (String place : places) {
      put("  [" + number(place) + "] ", place);
    }
  }

  private void outstanding() {
    listed("note.to-supply", missing());
    listed("note.to-settle", titles(NoteEntry.Status.TO_DECIDE));
    listed("note.to-look-up", titles(NoteEntry.Status.NOT_FOUND));
  }

  private List<String> missing() {
    return note.entries().stream()
        .flatMap(entry -> entry.missing().stream())
        .distinct()
        .map(name -> words.term("fact." + name))
        .toList();
  }

  private List<String> titles(NoteEntry.Status status) {
    return note.entries(status).stream()
        .map(entry -> say("question." + entry.question()))
        .distinct()
        .toList();
  }

  private void listed(String key, List<String> each) {
    if (!each.isEmpty()) {
      lines.add("");
      lines.add(say(key));
      each.forEach(one -> put("  - ", one));
    }
  }

  private void rules() {
    lines.add("");
    lines.add(say("note.rules"));
    for (PackPin pack : note.packs()) {
      put("  - ", say(pinned(pack)));
    }
    note.trace().findings().stream()
        .filter(finding -> finding.code().equals("law.read-up-to"))
        .forEach(finding -> put("  ! ", say(finding.text())));
    String digest = CanonicalForm.digest(Plain.of(note.trace().basis()));
    put("  - ", say(Message.of("note.digest").with("digest", digest)));
  }

  private static Message pinned(PackPin pack) {
    return Message.of("decision.pack")
        .with("pack", pack.id())
        .with("edition", pack.edition())
        .with("checkedTo", pack.checkedTo())
        .with("digest", pack.digest());
  }

  private void signatures() {
    lines.add("");
    put("", say("note.disclaimer"));
    for (String who : List.of("prepared", "examined", "approved")) {
      lines.add("");
      lines.add(say("note.signed." + who) + " ____________________    " + say("note.date"));
    }
  }

  private String say(String key) {
    return words.say(key);
  }

  private String say(Message message) {
    return words.say(message);
  }

  /** A paragraph after a mark, broken between words, its further lines under the first. */
  private void put(String mark, String text) {
    String indent = " ".repeat(mark.length());
    StringBuilder line = new StringBuilder(mark);
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && line.length() + word.length() + 1 > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    lines.add(line.toString());
  }
}
