package org.govsm.portal.pages.purchases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredPurchase;
import org.govsm.procurement.note.DecisionNote;
import org.govsm.procurement.note.NoteEntry;

/**
 * A note for the file.
 *
 * @param purchase the purchase
 * @param note what the law says to each question
 */
public record NoteView(StoredPurchase purchase, DecisionNote note) {

  /**
   * Entries that belong together.
   *
   * @param code what the section is called
   * @param entries in their order
   */
  public record Section(String code, List<NoteEntry> entries) {}

  /** The sections, in the order in which a purchase meets them. */
  public List<Section> sections() {
    Map<String, List<NoteEntry>> sections = new LinkedHashMap<>();
    for (NoteEntry entry : note.entries()) {
      sections.computeIfAbsent(entry.section(), code -> new ArrayList<>()).add(entry);
    }
    return sections.entrySet().stream().map(e -> new Section(e.getKey(), e.getValue())).toList();
  }

  /** What is remarked to an entry, each sentence once. */
  public List<String> remarks(NoteEntry entry, Messages words) {
    return entry.remarks().stream().map(Finding::text).map(words::say).distinct().toList();
  }

  /** What the style sheet calls how an entry stands. */
  public String look(NoteEntry entry) {
    return switch (entry.status()) {
      case APPLIED -> "pass";
      case SET_ASIDE, NOT_APPLICABLE -> "na";
      case OPEN -> "unknown";
      case TO_DECIDE -> "attest";
      case NOT_FOUND -> "warn";
    };
  }
}
