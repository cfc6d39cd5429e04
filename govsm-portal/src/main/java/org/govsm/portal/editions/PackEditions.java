package org.govsm.portal.editions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jdbi.v3.core.Handle;

/** Editions of rule packs that were uploaded. None is ever lost, as a decision may rest on it. */
public final class PackEditions {

  /** The chain of events about packs: that of no department. */
  public static final String CHAIN = EventVisibility.PACKS;

  /** The step that brings an edition here. */
  public static final String UPLOADED = "uploaded";

  /** The step that takes responsibility for what the lint remarks. */
  public static final String ACCEPTED = "accepted";

  /** The step that puts an edition in force from a day. */
  public static final String ORDERED = "ordered";

  /** The step that takes an edition back before it is in force. */
  public static final String WITHDRAWN = "withdrawn";

  static final String KIND = "pack.";

  /** The kind of event that brings an edition here. */
  static final String UPLOADED_KIND = KIND + UPLOADED;

  /** The kinds of events about packs. */
  static final List<String> KINDS =
      List.of(UPLOADED_KIND, KIND + ACCEPTED, KIND + ORDERED, KIND + WITHDRAWN);

  private final Handle handle;
  private final Transaction tx;
  private final Versions<StoredPack> editions;
  private final Versions<PackStep> steps;

  /** Over what is kept, within one transaction. */
  public PackEditions(Transaction tx) {
    this.handle = tx.handle();
    this.tx = tx;
    this.editions = new Versions<>(tx, "select * from pack_edition", (row, context) -> read(row));
    this.steps = new Versions<>(tx, "select * from pack_step", RecordMapper.of(PackStep.class));
  }

  /** Keeps every other unit of work from changing an edition, until this one ends. */
  public void lock() {
    tx.events().lock(CHAIN);
  }

  /**
   * Changes whenever an edition does.
   *
   * @return the head of the chain; empty before the first upload
   */
  public String head() {
    return handle
        .createQuery("select hash from chain_head where department = :d")
        .bind("d", CHAIN)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  /**
   * Keeps an edition. Its file is evidence already.
   *
   * @param edition the day that it is named after
   * @param digest the hash of what it says
   * @param file the hash of the file
   */
  public StoredPack upload(String pack, LocalDate edition, String digest, String file, By by) {
    int number = of(pack).stream().mapToInt(StoredPack::number).max().orElse(0) + 1;
    Map<String, Object> body = body(Sql.id(pack), number, by);
    body.put("edition", edition.toString());
    body.put("digest", digest);
    body.put("file", file);
    tx.record(CHAIN, KIND + UPLOADED, by.at(), by.actor(), body);
    return find(pack, number).orElseThrow();
  }

  /**
   * Person who does something with an edition.
   *
   * @param person the id of the person; in a demonstration another than the actor
   */
  public record By(String actor, String person, String reason, Instant at) {}

  /** Takes a step that needs no day. */
  public StoredPack step(String kind, StoredPack edition, By by) {
    return step(kind, edition, body(edition.pack(), edition.number(), by), by);
  }

  /** Puts an edition in force. */
  public StoredPack order(StoredPack edition, LocalDate from, By by) {
    Map<String, Object> body = body(edition.pack(), edition.number(), by);
    body.put("from", from.toString());
    body.put("digest", edition.digest());
    return step(ORDERED, edition, body, by);
  }

  private StoredPack step(String kind, StoredPack edition, Map<String, Object> body, By by) {
    tx.record(CHAIN, KIND + kind, by.at(), by.actor(), body);
    return find(edition.pack(), edition.number()).orElseThrow();
  }

  private static Map<String, Object> body(String pack, int number, By by) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pack", pack);
    body.put("number", BigDecimal.valueOf(number));
    body.put("person", by.person());
    body.put("reason", by.reason());
    return body;
  }

  /** All editions; by pack, the oldest upload first. */
  public List<StoredPack> all() {
    return editions.list(" order by pack, edition_no");
  }

  /** The editions of a pack; the oldest upload first. */
  public List<StoredPack> of(String pack) {
    return editions.list(" where pack = ? order by edition_no", pack);
  }

  /** How many were neither put in force nor taken back. */
  public int waiting() {
    return handle
        .createQuery("select count(*) from pack_edition where state = 'waiting'")
        .mapTo(Integer.class)
        .one();
  }

  /** One edition; empty if there is none. */
  public Optional<StoredPack> find(String pack, int number) {
    return of(pack).stream().filter(one -> one.number() == number).findFirst();
  }

  private StoredPack read(ResultSet row) throws SQLException {
    String pack = row.getString("pack");
    int number = row.getInt("edition_no");
    return new StoredPack(
        pack,
        number,
        Sql.day(row, "edition"),
        row.getString("digest"),
        row.getString("file_digest"),
        row.getInt("version"),
        row.getString("state").equals(WITHDRAWN),
        Sql.maybeDay(row, "from_day"),
        steps.list(" where pack = ? and edition_no = ? order by step_no", pack, number));
  }
}
