package example;

import com.fasterxml.jackson.databind.DeserializationFeature;
import org.govsm.core.rules.Library;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** A host of its own that answers how one may buy. */
@SpringBootApplication
public class BuyingApplication {

  public static void main(String[] args) {
    SpringApplication.run(BuyingApplication.class, args);
  }

  /** The law, with the editions of earlier releases: kept decisions are verified by them. */
  @Bean
  Library law() {
    return ProcurementLaw.archive();
  }

  @Bean
  ProcurementQuestions questions(Library law) {
    return ProcurementQuestions.of(law, "IN");
  }

  /** A sum such as 40000.50 is exact, or it is refused: never a double. */
  @Bean
  Jackson2ObjectMapperBuilderCustomizer exactNumbers() {
    return json -> json.featuresToEnable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }
}
