package org.govsm.procurement.note;

import java.util.List;

/**
 * Entries of one part of a note that belong together.
 *
 * @param code what the section is called, such as {@code security}
 * @param entries in the order in which a purchase meets them
 */
public record NoteSection(String code, List<NoteEntry> entries) {

  /**
   * Keeps its own copy of the entries.
   *
   * @param code see the record
   * @param entries see the record
   */
  public NoteSection {
    entries = List.copyOf(entries);
  }
}
