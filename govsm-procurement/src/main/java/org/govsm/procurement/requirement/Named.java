package org.govsm.procurement.requirement;

import java.util.function.Function;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.metric.MetricDictionary;

/** Name in sentences that each language says in its own words; trees keep its code. */
final class Named implements NamedValue {

  private final String code;
  private final Function<Messages, String> name;

  private Named(String code, Function<Messages, String> name) {
    this.code = code;
    this.name = name;
  }

  static Named of(String code, Function<Messages, String> name) {
    return new Named(code, name);
  }

  static Named of(Service service) {
    return new Named(service.id(), words -> service.title(words.language()));
  }

  /** A KPI on a platform; what the parties count has none. */
  static Named of(CoreKpi kpi, String platform, MetricDictionary dictionary) {
    return new Named(
        kpi.code(),
        words ->
            platform.equals(Kpi.CONTRACT)
                ? kpi.name(words.language())
                : kpi.name(words.language())
                    + ", "
                    + new MeasureWords(dictionary, words).platform(platform));
  }

  static Named of(CatalogueRow row) {
    return new Named(row.code(), words -> row.name(words.language()));
  }

  @Override
  public Object code() {
    return code;
  }

  @Override
  public String name(Messages words) {
    return name.apply(words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Named that && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }
}
