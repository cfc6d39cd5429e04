package org.govsm.procurement.contract;

import java.util.Collection;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Name of a KPI in sentences: its title, where trees keep its id. */
public record KpiName(Kpi kpi) implements NamedValue {

  /** The KPI on a platform, which is named where the title does not name it. */
  public static NamedValue on(Kpi kpi, String platform) {
    return new OnPlatform(kpi, platform);
  }

  /** Those of some KPIs of terms, by their ids; one that the terms lack is called by its id. */
  static List<NamedValue> of(Collection<String> ids, Terms terms) {
    return ids.stream().map(id -> of(id, terms)).toList();
  }

  private static NamedValue of(String id, Terms terms) {
    return terms.rows("kpis").stream()
        .filter(row -> row.text("id").equals(id))
        .findFirst()
        .<NamedValue>map(row -> new KpiName(new Kpi(row, terms.shapes())))
        .orElseGet(() -> new PartName(id));
  }

  @Override
  public Object code() {
    return kpi.id();
  }

  @Override
  public String name(Messages words) {
    return kpi.title(words.language());
  }

  private record OnPlatform(Kpi kpi, String platform) implements NamedValue {

    @Override
    public Object code() {
      return kpi.id();
    }

    @Override
    public String name(Messages words) {
      String title = kpi.title(words.language());
      String where = words.term("platform." + platform);
      return platform.equals(Kpi.CONTRACT) || title.contains(where) ? title : title + ", " + where;
    }
  }
}
