package org.govsm.portal.purchases;

import java.util.Collection;
import java.util.List;
import org.govsm.portal.ask.Law;
import org.govsm.procurement.impact.OpenCase;
import org.govsm.procurement.impact.PurchaseLaw;

/** Purchases whose files are open, as cases on which a change of the law can be tried. */
public final class StoredCases {

  private StoredCases() {}

  /** What a purchase is called among those of all departments. */
  static String name(StoredPurchase one) {
    return one.department() + "/" + one.id();
  }

  /** Purchases of any departments, each called by both ids. */
  static List<OpenCase> of(Law law, Collection<StoredPurchase> purchases) {
    return purchases.stream().map(one -> open(law, one, name(one))).toList();
  }

  /** Some of one department, each called by its id. */
  static List<OpenCase> ofDepartment(Law law, Collection<StoredPurchase> purchases) {
    return purchases.stream().map(one -> open(law, one, one.id())).toList();
  }

  private static OpenCase open(Law law, StoredPurchase one, String id) {
    return OpenCase.of(id, one.book(), PurchaseLaw.PROCEDURE, PurchaseReports.read(law, one));
  }
}
