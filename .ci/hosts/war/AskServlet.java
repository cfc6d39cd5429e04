package example;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RulePack;
import org.govsm.core.source.BrokenFileException;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;

/** What an application of a department does in a servlet and a JSP page, beside its old libraries. */
@WebServlet({"/json", "/page", "/parsers"})
public class AskServlet extends HttpServlet {

  private static final String ATTACK =
      "<!DOCTYPE definitions [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><definitions>&e;</definitions>";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String language = request.getParameter("lang");
    switch (request.getServletPath()) {
      case "/json" -> text(response, new ObjectMapper().writeValueAsString(decided(language)));
      case "/page" -> {
        request.setAttribute("decision", decided(language));
        request.getRequestDispatcher("/decision.jsp").forward(request, response);
      }
      default -> text(response, parsers());
    }
  }

  private static Map<String, Object> decided(String language) {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");
    Case purchase =
        law.question("procedure.gem")
            .orElseThrow()
            .read(
                Map.of(
                    "days", Map.of("publication", LocalDate.of(2019, 4, 2).toString()),
                    "facts", Map.of("value", "40000.50")))
            .orThrow();
    return law.toRecord(law.decide("procedure.gem", purchase), ProcurementLaw.messages(language));
  }

  /** Whose parsers the host has, and that ours refuses what they may take. */
  private static String parsers() {
    String refused = "taken";
    try {
      RulePack.read("attack.dmn", ATTACK.getBytes(StandardCharsets.UTF_8));
    } catch (BrokenFileException e) {
      refused = "refused";
    }
    return XMLInputFactory.newInstance().getClass().getName()
        + " "
        + DocumentBuilderFactory.newInstance().getClass().getName()
        + " attack "
        + refused;
  }

  private static void text(HttpServletResponse response, String text) throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(text);
  }
}
