package org.govsm.portal.builder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;

/**
 * Builder part: what one page shows of the terms.
 *
 * @param list the list of which it shows a row; empty text for members of the whole
 * @param members names of fields, of the whole or of the row
 * @param next the part that is shown after it; empty text for the checklist
 */
public record BuilderPart(String code, String list, List<String> members, String next) {

  static final String DAYS_AND_VALUE = "days";
  static final String KPIS = "kpis";
  static final String DELIVERABLES = "deliverables";
  static final String AMOUNTS = "amounts";
  static final String PAYMENT = "payment";
  static final String RESPONSE = "response";
  static final String RECONCILIATION = "reconciliation";

  /** Of the rules of payment, what has a page of its own. */
  static final String ACCOUNTS = "accounts";

  private static final List<BuilderPart> ALL =
      List.of(
          new BuilderPart(
              "contract",
              "",
              List.of("id", "title", "supplier", "purchase", "marked"),
              DAYS_AND_VALUE),
          new BuilderPart(
              DAYS_AND_VALUE,
              "",
              List.of("from", "until", "period", "value", "ceiling", "orderedOn"),
              ""),
          new BuilderPart(
              "deliverable",
              DELIVERABLES,
              List.of("title", "quantity", "each", "unit", "platforms", "languages", "clause"),
              ""),
          new BuilderPart("amount", AMOUNTS, List.of(), ""),
          new BuilderPart("base", "bases", List.of("amounts", "clause"), ""),
          new BuilderPart("kpi", KPIS, List.of("title", "clause", "level", "platforms"), "measure"),
          new BuilderPart("measure", KPIS, List.of("measure", "period"), "target"),
          new BuilderPart(
              "target", KPIS, List.of("target", "missing", "noActivity", "besides"), "consequence"),
          new BuilderPart("consequence", KPIS, List.of("consequence", "treatment"), ""),
          new BuilderPart("sample", KPIS, List.of("sample"), ""),
          new BuilderPart("score", KPIS, List.of("score"), ""),
          new BuilderPart(
              "cap", "caps", List.of("percent", "base", "covers", "spans", "clause"), ""),
          new BuilderPart(PAYMENT, "", List.of(PAYMENT), ""),
          new BuilderPart(RESPONSE, "", List.of(RESPONSE), ""),
          new BuilderPart(RECONCILIATION, "", List.of(RECONCILIATION), ""),
          new BuilderPart(ACCOUNTS, "", List.of(PAYMENT), ""),
          new BuilderPart(
              "exclusion",
              "exclusions",
              List.of("reason", "kpis", "from", "until", "partly", "reference"),
              ""),
          new BuilderPart("name", "names", List.of("platform", "names", "are", "clause"), ""),
          new BuilderPart(
              "amendment", "amendments", List.of("id", "signedOn", "from", "changes", "text"), ""),
          new BuilderPart(
              "correction", "corrections", List.of("on", "of", "reason", "reference"), ""));

  /** Parts of a row that say on which days it holds. */
  static final List<String> DAYS = List.of("from", "until", "amendment");

  static List<BuilderPart> all() {
    return ALL;
  }

  static BuilderPart of(String code) {
    return find(code).orElseThrow(() -> ProblemException.notFound("builder.none", code));
  }

  static Optional<BuilderPart> find(String code) {
    return ALL.stream().filter(part -> part.code.equals(code)).findFirst();
  }

  /** The part of a list that begins a row. */
  static Optional<BuilderPart> first(String list) {
    return ALL.stream().filter(part -> part.list.equals(list)).findFirst();
  }

  /** The part that shows a member of the whole, or of a row of a list. */
  static Optional<BuilderPart> showing(String list, String member) {
    return ALL.stream()
        .filter(part -> part.list.equals(list))
        .filter(part -> part.members.contains(member))
        .findFirst()
        .or(() -> list.isEmpty() ? Optional.empty() : first(list));
  }

  /** Whether it shows a row. */
  public boolean isRow() {
    return !list.isEmpty();
  }

  /** Whether the row has other parts on pages of their own. */
  public boolean isOfKpi() {
    return list.equals(KPIS);
  }

  /** The schema of what the part is of. */
  static Schema schema(String list, Shapes shapes) {
    Schema whole = Terms.form(shapes);
    return list.isEmpty() ? whole : TreeForm.only(whole.part(list).orElseThrow());
  }

  /** The fields that the page shows of a tree; days only where the row has some. */
  List<Field> fields(Map<String, ?> tree, Shapes shapes) {
    Schema schema = schema(list, shapes);
    return schema.parts().stream()
        .filter(field -> shows(field.name(), tree))
        .sorted(Comparator.comparingInt(field -> place(field.name())))
        .map(field -> field.name().equals(PAYMENT) && list.isEmpty() ? payment(field) : field)
        .toList();
  }

  /** In the order of the page; what it does not name comes last. */
  private int place(String name) {
    int place = members.indexOf(name);
    return place < 0 ? members.size() : place;
  }

  private Field payment(Field whole) {
    Field[] own =
        TreeForm.only(whole).parts().stream()
            .filter(field -> field.name().equals(ACCOUNTS) == code.equals(ACCOUNTS))
            .toArray(Field[]::new);
    return Field.form(PAYMENT, Schema.of(own)).says(whole.says());
  }

  /** Whether the whole says anything that the page shows. */
  boolean isStated(Map<String, ?> terms) {
    boolean accounts = Trees.object(terms.get(PAYMENT)).containsKey(ACCOUNTS);
    return code.equals(ACCOUNTS)
        ? accounts
        : members.stream()
            .anyMatch(
                name ->
                    terms.containsKey(name)
                        && !(name.equals(PAYMENT)
                            && accounts
                            && Trees.object(terms.get(PAYMENT)).size() == 1));
  }

  private boolean shows(String name, Map<String, ?> tree) {
    if (members.contains(name)) {
      return true;
    } else if (code.equals("amount") && AmountParts.shows(tree, name)) {
      return true;
    }
    return isRow()
        && first(list).filter(this::equals).isPresent()
        && DAYS.contains(name)
        && tree.containsKey(name);
  }
}
