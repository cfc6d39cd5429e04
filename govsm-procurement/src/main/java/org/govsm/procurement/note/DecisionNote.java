package org.govsm.procurement.note;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Trace;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** The note on a purchase: each question with how it stands, ready for the file. */
public final class DecisionNote implements Worded {

  private static final List<NoteEntry.Status> READ =
      List.of(
          NoteEntry.Status.APPLIED,
          NoteEntry.Status.SET_ASIDE,
          NoteEntry.Status.OPEN,
          NoteEntry.Status.TO_DECIDE,
          NoteEntry.Status.NOT_APPLICABLE,
          NoteEntry.Status.NOT_FOUND);

  private final String book;
  private final List<NoteFact> facts;
  private final List<NoteEntry> entries;
  private final Trace trace;
  private final Optional<LocalDate> day;

  DecisionNote(
      String book,
      List<NoteFact> facts,
      List<NoteEntry> entries,
      Trace trace,
      Optional<LocalDate> day) {
    this.book = book;
    this.facts = List.copyOf(facts);
    this.entries = List.copyOf(entries);
    this.trace = trace;
    this.day = day;
  }

  /** The book whose law is noted. */
  public String book() {
    return book;
  }

  /**
   * All questions.
   *
   * @return in the order in which a purchase meets them; one of several readings has an entry for
   *     each that yields
   */
  public List<NoteEntry> entries() {
    return entries;
  }

  /**
   * The questions of one standing.
   *
   * @param status how they stand
   * @return in the same order
   */
  public List<NoteEntry> entries(NoteEntry.Status status) {
    return entries.stream().filter(entry -> entry.status() == status).toList();
  }

  /**
   * All questions as a financial adviser reads them: what is applied, set aside, open and to be
   * decided, then what is not applicable and what was not found.
   *
   * @return a part for each standing that there is
   */
  public List<NotePart> parts() {
    return READ.stream()
        .filter(status -> !entries(status).isEmpty())
        .map(status -> new NotePart(status, entries(status)))
        .toList();
  }

  /**
   * The editions of the rules that it rests on.
   *
   * @return each once
   */
  public List<PackPin> packs() {
    return trace.packs();
  }

  List<NoteFact> facts() {
    return facts;
  }

  /** The names of the facts that are missing, each once, first what most questions wait for. */
  List<String> missing() {
    Map<String, Integer> asked = new LinkedHashMap<>();
    entries.forEach(entry -> entry.missing().forEach(fact -> asked.merge(fact, 1, Integer::sum)));
    return asked.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  Trace trace() {
    return trace;
  }

  /**
   * The first page: about a screen, before the note itself.
   *
   * @return what was asked, the answer, money and days, what is open and who must decide
   */
  public NoteSummary firstPage() {
    return new NoteSummary(this);
  }

  /**
   * The note as plain text, to be printed and signed.
   *
   * @param words the language
   * @return lines, each ended by a line feed
   */
  public String text(Messages words) {
    return new NoteText(this, words).text();
  }

  /**
   * The published tree form.
   *
   * @return book, day, counts by status, entries, packs
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    return tree(Tree.list(entries, NoteEntry::toPlain));
  }

  /**
   * The published tree form with the sentences of the entries and the whole text.
   *
   * @param words the language
   * @return the tree; each entry has title, text and remarks besides, the whole has summary and
   *     note
   */
  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = tree(Tree.list(entries, entry -> entry.toPlain(words)));
    tree.put("summary", firstPage().toPlain(words));
    tree.put("note", text(words));
    return tree;
  }

  /**
   * The published tree form of the first page.
   *
   * @param words the language
   * @return book, day, counts by status, packs, summary
   */
  @Override
  public Map<String, @Nullable Object> toSummary(Messages words) {
    Map<String, @Nullable Object> tree = tree(List.of());
    tree.remove("entries");
    tree.put("summary", firstPage().toPlain(words));
    return tree;
  }

  private Map<String, @Nullable Object> tree(List<Object> each) {
    Map<String, @Nullable Object> counts = new LinkedHashMap<>();
    for (NoteEntry.Status status : NoteEntry.Status.values()) {
      counts.put(status.code(), count(status));
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("book", book);
    tree.put("day", day.map(LocalDate::toString).orElse(null));
    tree.put("counts", counts);
    tree.put("entries", each);
    tree.put("packs", Tree.list(packs(), PackPin::toPlain));
    return tree;
  }

  /**
   * How many questions there are of each standing.
   *
   * @return a sentence, in no language yet
   */
  public Message summary() {
    return Message.of("note.summary")
        .with("applied", count(NoteEntry.Status.APPLIED))
        .with("aside", count(NoteEntry.Status.SET_ASIDE))
        .with("open", count(NoteEntry.Status.OPEN))
        .with("decide", count(NoteEntry.Status.TO_DECIDE))
        .with("out", count(NoteEntry.Status.NOT_APPLICABLE))
        .with("unknown", count(NoteEntry.Status.NOT_FOUND));
  }

  /** The summary, after what it is. */
  @Override
  public Message said() {
    return Message.of("note.counts").with("summary", summary());
  }

  private int count(NoteEntry.Status status) {
    return entries(status).size();
  }

  @Override
  public String toString() {
    return book + " " + entries;
  }
}
