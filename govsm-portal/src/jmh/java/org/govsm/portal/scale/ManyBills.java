package org.govsm.portal.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.StoredCertificate;
import org.govsm.portal.contracts.StoredCertificates;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a contract of the demonstration with its certificate, its deliveries and a bill that
 * was examined, in the folder of a portal that does not run: to measure lists of bills and of
 * published purchases. Every second bill waits for its examination.
 */
public final class ManyBills {

  private static final String CONTRACT = "DEMO-CREATOR-2026";
  private static final String BILL = CONTRACT + "-B1";
  private static final String FIRST_MONTH_OVER = "2026-07-01";
  private static final String DEPARTMENT = "demo";
  private static final int TOGETHER = 250;
  private static final String EXAMINED = "bill.examined";
  private static final List<String> KINDS =
      List.of("billing.stated", "delivery.begun", "delivery.acted", "bill.entered", "bill.stated");

  private ManyBills() {}

  /**
   * Writes copies.
   *
   * @param arguments the folder, and how many
   */
  public static void main(String[] arguments) throws Exception {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  static void write(Path folder, int count) throws Exception {
    try (Store store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.shipped())) {
      List<Event> events = store.read(ManyBills::events);
      for (int first = 0; first < count; first += TOGETHER) {
        int from = first;
        store.write(
            tx -> {
              for (int i = from; i < Math.min(from + TOGETHER, count); i++) {
                copy(tx, events, i);
              }
              return 0;
            });
      }
    }
  }

  /** What was done with the contract until its first bill was examined. */
  private static List<Event> events(Transaction tx) {
    List<String> kinds = new ArrayList<>(KINDS);
    kinds.add(EXAMINED);
    List<Event> events = new ArrayList<>();
    tx.events()
        .each(
            DEPARTMENT,
            kinds,
            event -> {
              Map<String, @Nullable Object> body = event.body();
              boolean own = CONTRACT.equals(body.get("contract"));
              boolean more = events.isEmpty() || !last(events).kind().equals(EXAMINED);
              if (own && more && BILL.equals(body.getOrDefault("bill", BILL))) {
                events.add(event);
              }
            });
    return events;
  }

  private static Event last(List<Event> events) {
    return events.get(events.size() - 1);
  }

  private static void copy(Transaction tx, List<Event> events, int number) {
    String id = String.format(Locale.ROOT, "BILL-%05d", number);
    Contract like = new Contracts(tx).current(CONTRACT).orElseThrow();
    StoredCertificate first = new StoredCertificates(tx).of(CONTRACT).get(0);
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(like.terms());
    terms.put("id", id);
    terms.put("until", FIRST_MONTH_OVER);
    terms.put("title", like.terms().get("title") + " " + number);
    Instant at = first.issuedAt();
    new Contracts(tx).create(id, DEPARTMENT, terms, at, "copy");
    try (InputStream bytes = tx.evidence().open(first.digest())) {
      byte[] own = new String(bytes.readAllBytes(), UTF_8).replace(CONTRACT, id).getBytes(UTF_8);
      new StoredCertificates(tx).issue(id, first.period(), 1, first.asOf(), own, at, "copy");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Event event : events) {
      if (number % 2 == 0 || !event.kind().equals(EXAMINED)) {
        Map<?, ?> body = (Map<?, ?>) renamed(event.body(), id);
        Map<String, Object> own = new LinkedHashMap<>();
        body.forEach((name, said) -> own.put(String.valueOf(name), said));
        tx.record(DEPARTMENT, event.kind(), event.at(), event.actor(), own);
      }
    }
  }

  private static Object renamed(Object tree, String id) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((name, said) -> all.put(name, renamed(said, id)));
      return all;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(one -> renamed(one, id)).collect(Collectors.toList());
    }
    return tree instanceof String text ? text.replace(CONTRACT, id) : tree;
  }
}
