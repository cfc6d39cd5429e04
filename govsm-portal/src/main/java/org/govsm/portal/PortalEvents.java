package org.govsm.portal;

import java.util.List;
import org.govsm.portal.access.UserEvents;
import org.govsm.portal.accounts.AccountEvents;
import org.govsm.portal.assessments.AssessmentEvents;
import org.govsm.portal.contracts.ContractEvents;
import org.govsm.portal.contracts.FileReader;
import org.govsm.portal.editions.PackEvents;
import org.govsm.portal.purchases.PurchaseEvents;
import org.govsm.portal.store.EventHandlers;

/** Events of the portal: the handlers of all slices. */
public final class PortalEvents {

  private PortalEvents() {}

  /** With the layouts of files that come with govsm. */
  public static EventHandlers shipped() {
    return of(Shipped.files());
  }

  /** With files of readings read by a reader. */
  public static EventHandlers of(FileReader reader) {
    return EventHandlers.of(
        List.of(
            new ContractEvents(reader),
            new AccountEvents(),
            new AssessmentEvents(),
            new PurchaseEvents(),
            new PackEvents(),
            new UserEvents()));
  }
}
