package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;

/**
 * Events of payments: the paying office, accounts of payees, batches with their answers, and what
 * the bank booked beside them.
 */
public final class PaymentEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    List<String> kinds = new ArrayList<>(Offices.KINDS);
    Payees.ACTS.forEach(act -> kinds.add("payee." + act));
    Batches.ACTS.forEach(act -> kinds.add("payment." + act));
    kinds.addAll(Entries.KINDS);
    return kinds;
  }

  @Override
  public Map<String, String> places() {
    return Map.of(
        "payment-office", "/api/v1/departments/{department}/payment-office",
        "payee", "/api/v1/departments/{department}/payees/{payee}",
        "payment", "/api/v1/departments/{department}/payments/{batch}",
        "payment-entry", "/api/v1/departments/{department}/payment-entries");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("payee").at("/payees/{department}/{payee}"),
        EventPart.of("batch").at("/payments/{department}/{batch}"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(
        Offices.TABLE,
        Payees.TABLE,
        Payees.ACT_TABLE,
        Batches.TABLE,
        Batches.ORDER,
        Batches.ACT_TABLE,
        Entries.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (Offices.KINDS.contains(event.kind())) {
      return PayeeEffects.stated(event);
    } else if (event.kind().startsWith("payee.")) {
      return PayeeEffects.acted(event, before);
    } else if (Entries.KINDS.contains(event.kind())) {
      return List.of(EntryEffects.of(event, before));
    }
    return event.kind().equals("payment.prepared")
        ? BatchEffects.prepared(event)
        : BatchEffects.acted(event, before);
  }

  /** What is sealed of a batch, and its file. */
  @Override
  public List<String> files(Event event) {
    return event.kind().startsWith("payment.")
        ? Stream.of(Batches.BATCH_FILE, Batches.FILE)
            .filter(event.body()::containsKey)
            .map(name -> String.valueOf(event.body().get(name)))
            .toList()
        : List.of();
  }
}
