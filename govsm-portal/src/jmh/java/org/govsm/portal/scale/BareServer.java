package org.govsm.portal.scale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Server of one page made of one row: the least that the same parts can do. */
final class BareServer {

  private BareServer() {}

  /** Page with one row of a database. */
  @Path("/")
  public static final class Row {

    private final Connection connection;

    Row(Connection connection) {
      this.connection = connection;
    }

    @GET
    @Produces("text/html; charset=utf-8")
    public synchronized String page() throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select title from thing where id = 1")) {
        row.next();
        return "<!doctype html><title>" + row.getString(1) + "</title>";
      }
    }
  }

  /**
   * Starts it and says so.
   *
   * @throws SQLException if the database cannot be made
   */
  public static void main(String[] arguments) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table thing (id integer primary key, title text)");
      statement.execute("insert into thing values (1, 'A page')");
    }
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), new ResourceConfig().register(new Row(connection)));
    int port = server.getListeners().iterator().next().getPort();
    System.out.println("ready at http://127.0.0.1:" + port + "/");
  }
}
