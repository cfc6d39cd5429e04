package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Editions of the standard that come with the jar, the newest first, each with what it changed. A
 * former edition lies beside the newest as {@code services-DAY.xml} and never changes.
 */
public final class CatalogueEditions {

  /** The days of former editions, the newest first. */
  private static final List<String> FORMER = List.of();

  private CatalogueEditions() {}

  /**
   * Edition, and what it changed.
   *
   * @param catalogue the whole edition
   * @param changes since the edition before; nothing for the first
   */
  public record Edition(ServiceCatalogue catalogue, Optional<List<CatalogueChange>> changes) {}

  /** The editions of the jar. */
  public static List<Edition> shipped() {
    List<ServiceCatalogue> all = new ArrayList<>(List.of(ServiceCatalogue.shipped()));
    FORMER.forEach(day -> all.add(load("services-" + day + ".xml")));
    return of(all);
  }

  /**
   * What editions changed.
   *
   * @param editions the newest first
   */
  public static List<Edition> of(List<ServiceCatalogue> editions) {
    List<Edition> all = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      ServiceCatalogue one = editions.get(i);
      Optional<ServiceCatalogue> former =
          editions.subList(i + 1, editions.size()).stream().findFirst();
      all.add(new Edition(one, former.map(one::difference)));
    }
    return all;
  }

  private static ServiceCatalogue load(String name) {
    try (InputStream in = requireNonNull(CatalogueEditions.class.getResourceAsStream(name), name)) {
      return ServiceCatalogue.read(name, in.readAllBytes(), MetricDictionary.shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
