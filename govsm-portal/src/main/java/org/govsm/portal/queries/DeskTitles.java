package org.govsm.portal.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.titles.TitledDesk;
import org.jspecify.annotations.Nullable;

/** Titles of queries and legal requests. */
public final class DeskTitles {

  /** The desk as titles are replaced there. */
  public static final TitledDesk DESK =
      new TitledDesk(
          List.of("Q-", "L-"),
          Queries.TABLE,
          "query",
          "query",
          List.of("id", "title"),
          "/queries/{department}/{query}",
          DeskTitles::faults);

  private DeskTitles() {}

  private static List<InputFault> faults(
      Transaction tx, String department, String id, String title) {
    Map<String, @Nullable Object> given = Map.of("title", title);
    List<InputFault> faults = new ArrayList<>(Secrets.in(given));
    GivenLines.title(given, "title", faults);
    faults.addAll(
        DeskTexts.in(
            DeskTexts.without(given, new SettingsVersions(tx).newest(department).helplines())));
    return faults;
  }
}
