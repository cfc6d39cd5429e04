package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Papers of published tenders: the tender as everybody may see it, with what was told of its bids.
 * Nothing that is sealed, and no name of an officer, is in them.
 */
public final class TenderPapers {

  private TenderPapers() {}

  /**
   * The papers by the number of their tender.
   *
   * @param requirement on which the tenders stand
   * @param number of the tender that terms name
   */
  public static Map<String, Map<String, @Nullable Object>> of(
      Transaction tx, String department, String requirement, String number) {
    Map<String, Map<String, @Nullable Object>> papers = new LinkedHashMap<>();
    List<StoredTender> found = new Tenders(tx).of(department, Set.of(requirement));
    for (StoredTender one : found) {
      if (one.isPublic() && one.id().equals(number)) {
        papers.put(one.id(), TenderJson.papers(new TenderHistory(tx).record(one)));
      }
    }
    return papers;
  }
}
