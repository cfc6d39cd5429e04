package org.govsm.portal.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record on suppliers as it is stored.
 *
 * @param register which register it stands in, such as {@link SupplierRecords#SUPPLIER}
 * @param version how often it was written, from 1 on
 * @param kind the kind of event that made this version
 * @param content the tree of the document
 */
public record StoredRecord(
    String department,
    String register,
    String id,
    int version,
    String kind,
    String actor,
    Map<String, @Nullable Object> content,
    String digest,
    Instant madeAt) {

  /** The supplier that a record of the register of suppliers is. */
  public Supplier supplier() {
    return Supplier.fromPlain(content).orThrow();
  }

  /** How far it is; empty where it has no states. */
  public String state() {
    return text("state").orElse("");
  }

  /** The name in a language; the other where it has none. */
  public String name(String language) {
    Optional<String> hindi = text("nameHi").filter(name -> language.equals("hi"));
    return hindi.or(() -> text("name")).or(() -> text("title")).orElse(id);
  }

  /** Its first day; nothing where it has none. */
  public @Nullable LocalDate from() {
    return text("from").map(LocalDate::parse).orElse(null);
  }

  /** Its last day; that on which it ended before, where it did. */
  public @Nullable LocalDate until() {
    return text("endedOn").or(() -> text("until")).map(LocalDate::parse).orElse(null);
  }

  Optional<String> text(String member) {
    return Optional.ofNullable(content.get(member)).map(String::valueOf);
  }
}
