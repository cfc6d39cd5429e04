package org.govsm.procurement.note;

import java.util.List;
import java.util.function.Function;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Messages;

/** Entries of one part of a note that stand so for the same reason. */
public final class NoteGroup {

  private final List<NoteEntry> entries;

  NoteGroup(List<NoteEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * The entries.
   *
   * @return at least one, in the order in which a purchase meets them
   */
  public List<NoteEntry> entries() {
    return entries;
  }

  /**
   * Why they stand so.
   *
   * @param words the language
   * @return the reason that they share
   */
  public String reason(Messages words) {
    return entries.get(0).reason(words);
  }

  /**
   * The provisions that all of them rest on.
   *
   * @return each once; none where their provisions differ
   */
  public List<Citation> citations() {
    return common(NoteEntry::citations);
  }

  /**
   * The provisions of one entry besides.
   *
   * @param entry one of the entries
   * @return those that are not common to all
   */
  public List<Citation> citations(NoteEntry entry) {
    return citations().isEmpty() ? entry.citations() : List.of();
  }

  /**
   * What is remarked to all of them.
   *
   * @param words the language
   * @return each sentence once
   */
  public List<String> remarks(Messages words) {
    return common(entry -> entry.remarks(words));
  }

  /**
   * What is remarked to one entry besides.
   *
   * @param entry one of the entries
   * @param words the language
   * @return those that are not common to all
   */
  public List<String> remarks(NoteEntry entry, Messages words) {
    return remarks(words).isEmpty() ? entry.remarks(words) : List.of();
  }

  private <T> List<T> common(Function<NoteEntry, List<T>> of) {
    List<T> first = of.apply(entries.get(0));
    return entries.size() > 1 && entries.stream().map(of).allMatch(first::equals)
        ? first
        : List.of();
  }
}
