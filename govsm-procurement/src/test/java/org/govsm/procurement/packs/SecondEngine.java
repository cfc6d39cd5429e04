package org.govsm.procurement.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN over one pack: what it answers and which rows it matched. */
final class SecondEngine {

  private final DMNRuntime kie;
  private final DMNModel model;
  private final DMNRuntimeEventListener listener;
  private final Set<String> matched = new HashSet<>();

  private SecondEngine(String resource) {
    kie =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newClassPathResource(resource.substring(1))))
            .getOrElseThrow(IllegalStateException::new);
    model = kie.getModels().get(0);
    listener =
        new DMNRuntimeEventListener() {
          @Override
          public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            matched.addAll(event.getMatchesIds());
          }
        };
    kie.addListener(listener);
  }

  static SecondEngine of(String resource) {
    return new SecondEngine(resource);
  }

  /** The engine alone, which from now on tells nobody which rows it matched. */
  DMNRuntime alone() {
    kie.removeListener(listener);
    return kie;
  }

  /** What KIE said to its own reading of the file. */
  List<String> complaints() {
    return model.getMessages().stream().map(String::valueOf).toList();
  }

  /** The rows that matched, and the answers: fields by name, one map for each row answered. */
  Answer ask(String decision, Map<String, Object> facts, List<String> fields) {
    matched.clear();
    DMNContext context = kie.newContext();
    facts.forEach(context::set);
    DMNResult result = kie.evaluateByName(model, context, decision);
    return new Answer(
        Set.copyOf(matched),
        rows(result.getDecisionResultByName(decision).getResult(), fields),
        result.getMessages().stream().map(String::valueOf).toList());
  }

  private static List<Map<String, @Nullable Object>> rows(
      @Nullable Object result, List<String> fields) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    if (result instanceof List<?> many) {
      many.forEach(one -> rows.addAll(rows(one, fields)));
    } else if (result instanceof Map<?, ?> one) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      fields.forEach(field -> row.put(field, comparable(one.get(field))));
      rows.add(row);
    } else if (result != null) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put(fields.get(0), comparable(result));
      rows.add(row);
    }
    return rows;
  }

  /** Numbers compare by value, whatever their scale; it knows neither money nor percent. */
  static @Nullable Object comparable(@Nullable Object value) {
    if (value instanceof Money money) {
      return money.rupees().stripTrailingZeros();
    } else if (value instanceof Percent percent) {
      return percent.points().stripTrailingZeros();
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  record Answer(
      Set<String> matched, List<Map<String, @Nullable Object>> rows, List<String> messages) {}
}
