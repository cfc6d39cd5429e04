package org.govsm.procurement.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.govsm.core.decision.Checked;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;

/** The requirements of the tests: two real bids, as far as their copies say. */
public final class Requirements {

  /** UP Food Safety, 26 December 2025. */
  public static final String FOOD = "up-food-safety";

  /** Coal Controller, 12 February 2026. */
  public static final String COAL = "coal-controller";

  private Requirements() {}

  public static Requirement of(String name) {
    String file = "/requirements/" + name + ".xml";
    try (InputStream in = Objects.requireNonNull(Requirements.class.getResourceAsStream(file))) {
      return entered(Requirement.readXml(file, in.readAllBytes()).orThrow().toPlain()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Checked<Requirement> entered(Map<String, Object> tree) {
    return Requirement.entered(tree, ServiceCatalogue.shipped(), MetricDictionary.shipped());
  }

  /** The same requirement with one member set or, for null, taken out. */
  public static Map<String, Object> with(Requirement one, String name, Object value) {
    Map<String, Object> tree = new LinkedHashMap<>(one.toPlain());
    tree.put(name, value);
    return tree;
  }
}
