package org.govsm.portal.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting editions: rule packs that somebody else than the caller uploaded, to be approved. */
record WaitingEditions(EditionSteps steps) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return new PackEditions(tx)
        .all().stream()
            .filter(StoredPack::isWaiting)
            .filter(one -> !one.uploadedBy().equals(caller.actor()))
            .filter(one -> steps.of(tx, one, caller).contains(PackService.PUT_IN_FORCE))
            .map(one -> item(one, words))
            .toList();
  }

  private static WorkItem item(StoredPack edition, Messages words) {
    return WorkItem.of(
            "edition",
            PackEditions.CHAIN,
            Map.<String, Object>of(
                "pack",
                words.find("pack." + edition.pack()).orElse(edition.pack()),
                "edition",
                edition.edition()),
            "/packs/" + edition.pack() + "/" + edition.number(),
            Moments.day(edition.steps().get(0).at()))
        .holdingUp();
  }
}
