package org.govsm.procurement.treasury;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.govsm.procurement.disbursement.TreasuryCodes;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.govsm.procurement.treasury.FileProfile.Form;

/** Values of the rows of a file, by the names that profiles use. */
final class RowValues {

  /** The value that the control total of a file adds up: of sanctions before deductions. */
  static final String SUM = "amount";

  private static final String NET = "net";

  /** A sanction may be for several payees. */
  private static final String VENDOR = "vendor";

  private static final List<String> CODES = TreasuryCodes.names().toList();

  private RowValues() {}

  /** The names that a column may have. */
  static List<String> names(Content content) {
    return switch (content) {
      case SANCTIONS ->
          with("batch", "sanction", "sanctionDay", "orders", SUM, NET).stream()
              .filter(name -> !name.equals(VENDOR))
              .toList();
      case BILLS ->
          with(
              "batch", "order", "sanction", "bill", "invoice", "payee", "gross", "deductions", SUM);
      case PAYMENTS ->
          with(
              "batch",
              "order",
              "sanction",
              "bill",
              "invoice",
              "payee",
              "name",
              "ifsc",
              "account",
              "purpose",
              "valueDate",
              SUM);
      case ANSWERS -> List.of("batch", "order", "status", SUM, "day", "reason", "reference");
    };
  }

  /** How a value may be written. */
  static List<Form> forms(String name) {
    return switch (name) {
      case SUM, NET, "gross", "deductions" -> List.of(Form.RUPEES, Form.PAISE);
      case "sanctionDay", "valueDate", "day" -> List.of(Form.DAY);
      case "orders" -> List.of(Form.COUNT);
      default -> List.of(Form.TEXT);
    };
  }

  /** Where in the order a value is entered. */
  static String entered(String name) {
    return switch (name) {
      case SUM -> NET;
      case "sanction" -> "sanction/number";
      case "sanctionDay" -> "sanction/day";
      case "ifsc" -> "account/ifsc";
      case "account" -> "account/number";
      default -> CODES.contains(name) ? "treasury/" + name : name;
    };
  }

  /** The names without which a file is of no use. */
  static List<String> needed(Content content) {
    return switch (content) {
      case SANCTIONS -> List.of("sanction", SUM);
      case BILLS -> List.of("bill", SUM);
      case PAYMENTS -> List.of("order", "ifsc", "account", SUM);
      case ANSWERS -> List.of("order", "status", SUM, "day");
    };
  }

  private static List<String> with(String... names) {
    return Stream.concat(Stream.of(names), CODES.stream()).toList();
  }

  /**
   * A row.
   *
   * @param order the index of the order from which it is, for a fault
   * @param values texts, counts, sums and days by name; one that is not given is not there
   */
  record Row(int order, Map<String, Object> values) {

    int count() {
      return (Integer) values.getOrDefault("orders", 1);
    }

    Money sum() {
      return sum(SUM);
    }

    Money sum(String name) {
      return (Money) values.getOrDefault(name, Money.ZERO);
    }
  }

  static List<Row> of(Content content, PaymentBatch batch) {
    List<Row> rows = new ArrayList<>();
    List<PaymentOrder> orders = batch.orders();
    for (int at = 0; at < orders.size(); at++) {
      rows.add(new Row(at, values(batch, orders.get(at))));
    }
    return content == Content.SANCTIONS ? sanctions(rows) : rows;
  }

  private static Map<String, Object> values(PaymentBatch batch, PaymentOrder order) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("batch", batch.id());
    values.put("order", order.id());
    values.put("sanction", order.sanction());
    values.put("sanctionDay", order.sanctionedOn());
    values.put("bill", order.bill());
    order.invoice().ifPresent(number -> values.put("invoice", number));
    values.put("payee", order.payee());
    values.put("name", order.name());
    values.put("ifsc", order.account().ifsc());
    values.put("account", order.account().number());
    values.put("purpose", order.purpose());
    values.put("valueDate", order.valueDate());
    order.gross().ifPresent(gross -> values.put("gross", gross));
    order.deductions().ifPresent(less -> values.put("deductions", less));
    values.put(SUM, order.net());
    CODES.forEach(
        name ->
            order
                .treasury()
                .flatMap(codes -> codes.find(name))
                .ifPresent(code -> values.put(name, code)));
    return values;
  }

  /** One row for each sanction with the same codes; sums and orders are counted. */
  private static List<Row> sanctions(List<Row> rows) {
    Map<List<Object>, Row> bySanction = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Object> key = new ArrayList<>();
      Stream.concat(Stream.of("sanction", "sanctionDay"), CODES.stream())
          .filter(name -> !name.equals(VENDOR))
          .forEach(name -> key.add(Optional.ofNullable(row.values().get(name))));
      Row before = bySanction.get(key);
      Map<String, Object> values = new LinkedHashMap<>(row.values());
      Money gross = row.sum("gross");
      values.put(SUM, before == null ? gross : before.sum().plus(gross));
      values.put(NET, before == null ? row.sum() : before.sum(NET).plus(row.sum()));
      values.put("orders", before == null ? 1 : before.count() + 1);
      bySanction.put(key, new Row(before == null ? row.order() : before.order(), values));
    }
    return List.copyOf(bySanction.values());
  }
}
