package org.govsm.portal.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.titles.TitledDesk;
import org.jspecify.annotations.Nullable;

/** Titles of items of moderation. */
public final class ModeratedTitles {

  /** The desk as titles are replaced there. */
  public static final TitledDesk DESK =
      new TitledDesk(
          List.of("M-"),
          ModeratedItems.TABLE,
          "moderation",
          "item",
          List.of("id", "title"),
          "/moderation/{department}/{item}",
          ModeratedTitles::faults);

  private ModeratedTitles() {}

  private static List<InputFault> faults(
      Transaction tx, String department, String id, String title) {
    Map<String, @Nullable Object> given = Map.of("title", title);
    List<InputFault> faults = new ArrayList<>();
    NewModeratedItem.title(given, faults);
    ModerationTexts.scan(given, Map.of(), new ModeratedCopy("", ""), faults);
    return faults;
  }
}
