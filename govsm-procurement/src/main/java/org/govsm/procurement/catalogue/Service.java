package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.Position;

/**
 * Service of the standard: one thing that an agency may be asked for, with its unit, how it is
 * accepted and measured, and what the terms must state. What no source has is empty and said to be
 * not found.
 */
public final class Service implements ToPlain {

  /** Parts of a service that are texts in each language, as the tree names them. */
  static final List<String> TEXTS = List.of("title", "what", "deliverable", "acceptance");

  private final String id;
  private final String part;
  private final String unit;
  private final String level;
  private final boolean core;
  private final boolean spoken;
  private final Map<String, List<String>> codes;
  private final Map<String, Wording> texts;
  private final List<FittingKpi> kpis;
  private final List<SeenConsequence> consequences;
  private final List<Citation> asked;
  private final Position position;

  private Service(Draft d) {
    id = d.id;
    part = d.part;
    unit = d.unit;
    level = d.level;
    core = d.core;
    spoken = d.spoken;
    codes = new TreeMap<>(d.codes);
    texts = new TreeMap<>();
    d.texts.forEach((name, text) -> texts.put(name, new Wording(text)));
    kpis = List.copyOf(d.kpis);
    consequences = List.copyOf(d.consequences);
    asked = List.copyOf(d.asked);
    position = d.position;
  }

  /**
   * The id.
   *
   * @return such as {@code short-video}
   */
  public String id() {
    return id;
  }

  /**
   * The part of the catalogue to which it belongs.
   *
   * @return the code of a part, such as {@code moderation}
   */
  public String part() {
    return part;
  }

  /**
   * In what it is counted.
   *
   * @return the code of a unit, such as {@code asset}
   */
  public String unit() {
    return unit;
  }

  /**
   * The level at which its success is seen.
   *
   * @return input, output, outtake, outcome or impact
   */
  public String level() {
    return level;
  }

  /**
   * Whether it is of the common core.
   *
   * @return true for what nearly every agency asks
   */
  public boolean isCore() {
    return core;
  }

  /**
   * Whether the terms must say in which languages it is delivered.
   *
   * @return false where nothing is written or spoken
   */
  public boolean isSpoken() {
    return spoken;
  }

  /**
   * The platforms on which it makes sense.
   *
   * @return codes of the metric dictionary; none where no platform is needed
   */
  public List<String> platforms() {
    return listed("platforms");
  }

  /**
   * What makes it accessible to persons with disabilities.
   *
   * @return codes of rows, such as {@code captions}
   */
  public List<String> accessibility() {
    return listed(CatalogueRows.ACCESSIBLE);
  }

  /**
   * What the buyer owes.
   *
   * @return codes of rows, such as {@code approval}
   */
  public List<String> duties() {
    return listed(CatalogueRows.DUTY);
  }

  /**
   * What the terms must state.
   *
   * @return codes of rows, such as {@code revisions}
   */
  public List<String> stated() {
    return listed(CatalogueRows.STATED);
  }

  /**
   * The title.
   *
   * @param language such as {@code hi}
   * @return the title, else the English one
   */
  public String title(String language) {
    return text("title", language);
  }

  /**
   * What the service is.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String what(String language) {
    return text("what", language);
  }

  /**
   * What is delivered and can be counted.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String deliverable(String language) {
    return text("deliverable", language);
  }

  /**
   * The acceptance test: who looks at what, and what is refused.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String acceptance(String language) {
    return text("acceptance", language);
  }

  /**
   * The KPIs that fit.
   *
   * @return each with its counting rule; none where delivery alone is counted
   */
  public List<FittingKpi> kpis() {
    return kpis;
  }

  /**
   * What was seen to follow where it is not delivered as promised.
   *
   * @return none where no source that was read has a consequence
   */
  public List<SeenConsequence> consequences() {
    return consequences;
  }

  /**
   * The tenders, orders and policies that ask for it, and the audits that found it lacking.
   *
   * @return none where no source that was read asks for it
   */
  public List<Citation> asked() {
    return asked;
  }

  List<String> listed(String set) {
    return codes.getOrDefault(set, List.of());
  }

  Map<String, String> titles() {
    return texts.getOrDefault("title", new Wording(Map.of())).texts();
  }

  Position position() {
    return position;
  }

  private String text(String name, String language) {
    return texts.getOrDefault(name, new Wording(Map.of())).in(language);
  }

  /** The published tree form; an empty list says that no source has it. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("part", part);
    tree.put("unit", unit);
    tree.put("level", level);
    tree.put("core", core);
    tree.put("languagesStated", spoken);
    TEXTS.forEach(
        name -> tree.put(name, texts.getOrDefault(name, new Wording(Map.of())).toPlain()));
    tree.put("platforms", platforms());
    tree.put("accessibility", accessibility());
    tree.put("duties", duties());
    tree.put("statedInTerms", stated());
    tree.put("kpis", Tree.list(kpis, FittingKpi::toPlain));
    tree.put("consequences", Tree.list(consequences, SeenConsequence::toPlain));
    tree.put("asked", Tree.list(asked, Citation::toPlain));
    return tree;
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  /** What the file says of a service, on the way to one. */
  static final class Draft {

    final String id;
    final Position position;
    final Map<String, List<String>> codes = new TreeMap<>();
    final Map<String, Map<String, String>> texts = new TreeMap<>();
    final List<FittingKpi> kpis = new ArrayList<>();
    final List<SeenConsequence> consequences = new ArrayList<>();
    final List<Citation> asked = new ArrayList<>();
    String part = "";
    String unit = "";
    String level = "";
    boolean core;
    boolean spoken;

    Draft(String id, Position position) {
      this.id = requireNonNull(id, "id");
      this.position = position;
    }

    Service done() {
      return new Service(this);
    }
  }
}
