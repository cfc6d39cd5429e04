package org.govsm.procurement.contract;

import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Name of a KPI in sentences: its title, where trees keep its id. */
public record KpiName(Kpi kpi) implements NamedValue {

  /** The KPI on a platform, which is named where the title does not name it. */
  public static NamedValue on(Kpi kpi, String platform) {
    return new OnPlatform(kpi, platform);
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
