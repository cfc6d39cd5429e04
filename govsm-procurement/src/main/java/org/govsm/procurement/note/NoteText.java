package org.govsm.procurement.note;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/** The note as an officer prints it: facts, then its parts, then where it was seen, then who. */
final class NoteText {

  private static final String RULE = "_".repeat(100);

  private final DecisionNote note;
  private final Messages words;
  private final TextWrap text = new TextWrap();
  private final CitedSources sources;
  private final Map<String, String> remarked = new LinkedHashMap<>();

  NoteText(DecisionNote note, Messages words) {
    this.note = note;
    this.words = words;
    sources = new CitedSources(words);
  }

  String text() {
    firstPage();
    facts();
    int number = 0;
    for (NotePart part : note.parts()) {
      number++;
      part(number, part);
    }
    text.heading(say("note.places"));
    sources.print(text);
    text.put("  ", say("note.addresses"));
    rules();
    return text.text();
  }

  /** The first page, with room for the signatures; what follows is its annex. */
  private void firstPage() {
    text.line(say("note.heading"));
    for (NoteSummary.Part part : note.firstPage().parts(words)) {
      text.heading(part.title());
      part.lines().forEach(line -> text.put("  - ", line));
    }
    signatures();
    text.line("");
    text.line(RULE);
    text.heading(say("note.annex"));
  }

  private void facts() {
    text.heading(say("note.facts"));
    if (note.facts().isEmpty()) {
      text.put("  ", say("note.no-facts"));
    }
    note.facts().forEach(fact -> text.put("  - ", say(fact.said())));
  }

  private void part(int number, NotePart part) {
    text.heading(number + ". " + say("note.part." + part.status().code()));
    if (part.status() == NoteEntry.Status.OPEN) {
      List<Term> missing = note.missing().stream().map(name -> new Term("fact." + name)).toList();
      text.put("  ", say(Message.of("note.to-supply").with("missing", Joined.of(missing))));
    }
    if (part.isInFull()) {
      inFull(number, part);
    } else {
      byReason(number, part);
    }
  }

  private void inFull(int number, NotePart part) {
    int item = 0;
    for (NoteSection section : part.sections()) {
      text.heading("  " + say("note.section." + section.code()));
      for (NoteEntry entry : section.entries()) {
        item++;
        String own = number + "." + item;
        text.put(own + " ", title(entry));
        answer(entry);
        sources.inFull(entry.citations()).forEach(cited -> text.put("    - ", cited));
        remarks("    ! ", own, entry.remarks(words));
      }
    }
  }

  private void answer(NoteEntry entry) {
    List<String> points = entry.points(words);
    if (points.size() > 1) {
      points.forEach(point -> text.put("    \u2022 ", point));
    } else {
      text.put("    ", entry.text(words));
    }
  }

  /** A line a question under its reason; what all have in common stands under the reason. */
  private void byReason(int number, NotePart part) {
    int item = 0;
    for (NoteGroup group : part.groups()) {
      item++;
      String own = number + "." + item;
      text.put(own + " ", sources.after(group.reason(words), group.citations()));
      for (NoteEntry entry : group.entries()) {
        text.put("    - ", sources.after(title(entry), group.citations(entry)));
        remarks("      ! ", own, group.remarks(entry, words));
      }
      remarks("    ! ", own, group.remarks(words));
    }
  }

  /** What was remarked before, elsewhere in the note, is not written again. */
  private void remarks(String mark, String number, List<String> remarks) {
    Set<String> before = new LinkedHashSet<>();
    for (String remark : remarks) {
      String first = remarked.putIfAbsent(remark, number);
      if (first == null || first.equals(number)) {
        text.put(mark, remark);
      } else {
        before.add(first);
      }
    }
    if (!before.isEmpty()) {
      List<Object> numbers = List.copyOf(before);
      text.put(mark, say(Message.of("note.remarked").with("numbers", numbers)));
    }
  }

  private String title(NoteEntry entry) {
    return say("question." + entry.question());
  }

  private void rules() {
    text.heading(say("note.rules"));
    for (PackPin pack : note.packs()) {
      text.put("  - ", say(pack.said()));
    }
    note.trace().findings().stream()
        .filter(finding -> finding.code().equals("law.read-up-to"))
        .forEach(finding -> text.put("  ! ", say(finding.text())));
    String digest = CanonicalForm.digest(Tree.of(note.trace().basis()));
    text.put("  - ", say(Message.of("note.digest").with("digest", digest)));
    text.put("  ! ", say("note.sure"));
  }

  private void signatures() {
    text.line("");
    text.put("", say("note.disclaimer"));
    for (String who : List.of("prepared", "examined", "approved")) {
      text.heading(say("note.signed." + who) + " ____________________    " + say("note.date"));
    }
  }

  private String say(String key) {
    return words.say(key);
  }

  private String say(Message message) {
    return words.say(message);
  }
}
