package org.govsm.portal.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What a portal in a process of its own is told, so that it uses a database of the tests. */
public final class NodeEnvironment {

  private NodeEnvironment() {}

  /** The variables for a PostgreSQL database. */
  public static Map<String, String> of(TestDatabase database) {
    Properties login = database.config().properties();
    Map<String, String> environment = new HashMap<>();
    environment.put("GOVSM_DATABASE", database.config().url());
    environment.put(DatabaseConfig.USER, login.getProperty("user"));
    environment.put(DatabaseConfig.PASSWORD, login.getProperty("password"));
    environment.values().removeIf(value -> value == null || value.isEmpty());
    return environment;
  }
}
