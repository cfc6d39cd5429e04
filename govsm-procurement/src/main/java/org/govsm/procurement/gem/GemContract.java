package org.govsm.procurement.gem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/**
 * GeM service contract as its text states it: what was read with its line, what could not be read
 * or contradicts itself, and what terms need besides. A field that is stated in two ways is not
 * taken. The KPIs, penalties and instalments of a contract lie in its attachments and are never
 * guessed.
 */
public final class GemContract {

  /** The longest text that is read, in characters: some hundred pages. */
  public static final int LONGEST = 500_000;

  private final Map<GemField, GemEntry> entries;
  private final Set<GemField> rejected;
  private final List<InputFault> faults;

  private GemContract(
      Map<GemField, GemEntry> entries, Set<GemField> rejected, List<InputFault> faults) {
    this.rejected = Set.copyOf(rejected);
    this.entries = Collections.unmodifiableMap(entries);
    this.faults = List.copyOf(faults);
  }

  /**
   * Reads a contract.
   *
   * @param text pasted, taken from the PDF, or lines of CSV with a label and a value each
   * @return what was read; a text without any label of GeM has one fault that says so
   */
  public static GemContract read(String text) {
    if (text.length() > LONGEST) {
      InputFault fault =
          new InputFault("", "gem.long", Message.of("gem.long").with("most", LONGEST));
      return new GemContract(new EnumMap<>(GemField.class), Set.of(), List.of(fault));
    }
    GemReading reading = new GemReading();
    LabelledText.entries(text).forEach(reading::take);
    Map<GemField, GemEntry> entries = reading.entries();
    return new GemContract(entries, reading.rejected(entries.keySet()), reading.faults());
  }

  /**
   * What was read.
   *
   * @return each field with its value in normal form (days as YYYY-MM-DD, sums as plain digits) and
   *     its line, in the order of the fields
   */
  public Map<GemField, GemEntry> entries() {
    return entries;
  }

  /**
   * What could not be taken.
   *
   * @return faults by the code of the field
   */
  public List<InputFault> faults() {
    return faults;
  }

  private Optional<String> text(GemField field) {
    return Optional.ofNullable(entries.get(field)).map(GemEntry::value);
  }

  private <T> Optional<T> as(GemField field, Function<String, T> read) {
    return text(field).map(read);
  }

  /**
   * Terms as far as the contract states them: number, title, agency, days, billing period, and the
   * numbers of GeM. Not the value, which GeM states with taxes, and terms before GST.
   *
   * @return a tree as {@code Terms.fromPlain} takes it, which is not whole
   */
  public Map<String, Object> toTerms() {
    Map<String, Object> terms = new LinkedHashMap<>();
    text(GemField.CONTRACT_NUMBER).ifPresent(number -> terms.put("id", number));
    text(GemField.CATEGORY).ifPresent(title -> terms.put("title", title));
    terms.put("currency", "INR");
    Map<String, Object> supplier = new LinkedHashMap<>();
    text(GemField.SELLER_ID).ifPresent(id -> supplier.put("id", "gem-" + id));
    text(GemField.PROVIDER).ifPresent(name -> supplier.put("name", name));
    if (!supplier.isEmpty()) {
      terms.put("supplier", supplier);
    }
    Map<String, Object> purchase = new LinkedHashMap<>();
    text(GemField.CONTRACT_NUMBER).ifPresent(number -> purchase.put("gemContract", number));
    text(GemField.BID_NUMBER).ifPresent(number -> purchase.put("gemBid", number));
    if (!purchase.isEmpty()) {
      terms.put("purchase", purchase);
    }
    text(GemField.GENERATED_ON).ifPresent(day -> terms.put("orderedOn", day));
    text(GemField.STARTS_BY).ifPresent(day -> terms.put("from", day));
    as(GemField.ENDS_ON, LocalDate::parse)
        .ifPresent(day -> terms.put("until", day.plusDays(1).toString()));
    period().ifPresent(period -> terms.put("period", period));
    return terms;
  }

  private Optional<String> period() {
    return text(GemField.BILLING_CYCLE)
        .map(
            cycle ->
                switch (cycle) {
                  case "monthly" -> "month";
                  case "quarterly" -> "quarter";
                  default -> "";
                })
        .filter(period -> !period.isEmpty());
  }

  /**
   * What terms need besides.
   *
   * @return one sentence for each thing, in the order of the terms
   */
  public List<Message> toAdd() {
    List<Message> missing = new ArrayList<>();
    for (GemField field :
        List.of(
            GemField.CONTRACT_NUMBER,
            GemField.CATEGORY,
            GemField.SELLER_ID,
            GemField.PROVIDER,
            GemField.STARTS_BY,
            GemField.ENDS_ON)) {
      if (!entries.containsKey(field)) {
        missing.add(
            Message.of(rejected.contains(field) ? "gem.add-rejected" : "gem.add")
                .with("field", new Term("gem.field." + field.code())));
      }
    }
    as(GemField.STARTS_BY, LocalDate::parse)
        .ifPresent(day -> missing.add(Message.of("gem.add-from").with("day", day)));
    if (period().isEmpty()) {
      missing.add(Message.of("gem.add-period"));
    }
    missing.add(
        as(GemField.VALUE_WITH_TAX, GemReading::money)
            .map(sum -> Message.of("gem.add-value").with("sum", sum))
            .orElseGet(() -> Message.of("gem.add-value-none")));
    missing.add(Message.of("gem.add-kpis"));
    return List.copyOf(missing);
  }

  /**
   * What an officer must look at although it was read: whether this is the right buyer, and a day
   * of the contract that is yet to come.
   *
   * @param today the day in India
   * @return one sentence for each thing
   */
  public List<Message> toCheck(LocalDate today) {
    List<Message> notes = new ArrayList<>();
    text(GemField.DEPARTMENT)
        .or(() -> text(GemField.ORGANISATION))
        .ifPresent(name -> notes.add(Message.of("gem.check-buyer").with("name", name)));
    as(GemField.GENERATED_ON, LocalDate::parse)
        .filter(day -> day.isAfter(today))
        .ifPresent(day -> notes.add(Message.of("gem.check-future").with("day", day)));
    return List.copyOf(notes);
  }

  /**
   * A field as people write it.
   *
   * @param field one that was read
   * @param words the language
   * @return days in words, sums grouped as in India, all else as it was read; empty where it was
   *     not read
   */
  public String said(GemField field, Messages words) {
    String value = text(field).orElse("");
    if (value.isEmpty()) {
      return "";
    }
    return switch (field) {
      case GENERATED_ON, STARTS_BY, ENDS_ON -> words.day(LocalDate.parse(value));
      case VALUE_WITH_TAX -> IndianNumbers.rupees(GemReading.money(value));
      default -> value;
    };
  }

  /**
   * The value of the contract with all duties and taxes.
   *
   * @return nothing where it was not read
   */
  public Optional<Money> valueWithTax() {
    return as(GemField.VALUE_WITH_TAX, GemReading::money);
  }
}
