package org.govsm.portal.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;
import org.govsm.procurement.benchmark.Population;
import org.govsm.procurement.benchmark.PriceBenchmark;
import org.govsm.procurement.benchmark.PricePoint;
import org.govsm.procurement.metric.Metric;

/** Use page: how many use the standard, and what is paid: no figure is the price of one party. */
@Path("catalogue/use")
@Produces(MediaType.TEXT_HTML)
public record UsePage(Standard standard, StandardUse use) {

  /** By which rule prices are told. */
  public static final Message LEAD =
      least("catalogue.paid-lead").with("quartiles", PriceBenchmark.LEAST_FOR_QUARTILES);

  private static Message least(String key) {
    return Message.of(key)
        .with("least", PriceBenchmark.LEAST_SUPPLIERS)
        .with("departments", PriceBenchmark.LEAST_DEPARTMENTS);
  }

  /** What the page shows. */
  public record View(StandardUse.Counts counts, List<Row> prices) {}

  /** Price of one item in the last twelve months. */
  public record Row(String item, PriceBenchmark benchmark) {

    /** What is told where there is no median: a range, or why nothing is. */
    public Message instead() {
      return benchmark.isRange()
          ? Message.of("catalogue.paid-range")
              .with("from", shown(benchmark.rangeFrom()))
              .with("to", shown(benchmark.rangeTo()))
          : least("catalogue.paid-not-told");
    }

    /** A price in rupees. */
    public static String shown(Optional<BigDecimal> price) {
      return price.map(one -> "\u20b9" + one.toPlainString()).orElse("");
    }
  }

  /** The page. */
  @GET
  public Response show(@Context Call call) {
    View view = call.read(tx -> new View(use.counts(tx), rows(use.prices(tx), call.page())));
    return call.show("catalogue/use", view);
  }

  private List<Row> rows(Collection<PricePoint> points, Page page) {
    LocalDate until = page.context().day().plusDays(1);
    TreeSet<String> items = new TreeSet<>();
    points.forEach(one -> items.add(one.item()));
    List<Row> rows = new ArrayList<>();
    for (String item : items) {
      for (PricePoint.Basis basis : PricePoint.Basis.values()) {
        Population population = new Population(item, basis, until.minusYears(1), until);
        PriceBenchmark benchmark = PriceBenchmark.of(points, population);
        if (benchmark.points() > 0) {
          rows.add(new Row(name(item, page.words()), benchmark));
        }
      }
    }
    return rows;
  }

  private String name(String item, Messages words) {
    String[] sides = item.split("/", 2);
    String metric =
        standard
            .dictionary()
            .resolve(sides[0], sides[1])
            .map(Metric::code)
            .map(code -> words.term("metric." + sides[0] + "." + code))
            .orElse(sides[1]);
    return words.term("platform." + sides[0]) + ": " + metric;
  }
}
