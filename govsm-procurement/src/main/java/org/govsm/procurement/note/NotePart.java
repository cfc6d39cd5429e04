package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a note as a financial adviser reads it: all questions of one standing. */
public final class NotePart {

  private final NoteEntry.Status status;
  private final List<NoteEntry> entries;

  NotePart(NoteEntry.Status status, List<NoteEntry> entries) {
    this.status = status;
    this.entries = List.copyOf(entries);
  }

  /** How its questions stand. */
  public NoteEntry.Status status() {
    return status;
  }

  /**
   * The questions.
   *
   * @return at least one, in the order in which a purchase meets them
   */
  public List<NoteEntry> entries() {
    return entries;
  }

  /**
   * Whether each question has an answer of its own, which is written out. The others are written by
   * their reasons.
   *
   * @return true for what is applied or to be decided
   */
  public boolean isInFull() {
    return status == NoteEntry.Status.APPLIED || status == NoteEntry.Status.TO_DECIDE;
  }

  /**
   * The questions by what they are about.
   *
   * @return sections in the order in which a purchase meets them
   */
  public List<NoteSection> sections() {
    Map<String, List<NoteEntry>> sections = new LinkedHashMap<>();
    for (NoteEntry entry : entries) {
      sections.computeIfAbsent(entry.section(), code -> new ArrayList<>()).add(entry);
    }
    return sections.entrySet().stream()
        .map(each -> new NoteSection(each.getKey(), each.getValue()))
        .toList();
  }

  /**
   * The questions by why they stand so.
   *
   * @return groups in the order of their first questions
   */
  public List<NoteGroup> groups() {
    Map<Object, List<NoteEntry>> groups = new LinkedHashMap<>();
    for (NoteEntry entry : entries) {
      groups.computeIfAbsent(entry.reason(), reason -> new ArrayList<>()).add(entry);
    }
    return groups.values().stream().map(NoteGroup::new).toList();
  }
}
