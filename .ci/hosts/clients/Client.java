import java.math.BigDecimal;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DecisionsApi;
import org.openapitools.client.model.ModelCase;

/** Asks a running portal through the client that was made for Java: ADDRESS. */
public class Client {

  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    DecisionsApi api = new DecisionsApi(client);
    ModelCase facts =
        new ModelCase()
            .days(Map.of("publication", "2019-04-02"))
            .facts(Map.of("value", new BigDecimal("40000.50")));
    Map<?, ?> decision = (Map<?, ?>) api.decide("procedure.gem", facts, "full", "en");
    System.out.println(((Map<?, ?>) decision.get("answer")).get("procedure"));
    System.out.println(api.questions("hi", "IN.WB").getQuestions().size() > 20);
    try {
      api.decide("procedure.gem", new ModelCase().facts(Map.of("vaule", 1)), "full", "en");
    } catch (ApiException e) {
      System.out.println(e.getCode() + " " + e.getResponseBody().contains("/facts/vaule"));
    }
  }
}
