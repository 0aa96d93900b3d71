package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lets requests pass or not, as mod-authtoken does. */
public final class Gatekeeper {
  static final String NOBODY = "UNDEFINED_USER__gateway";
  private final Tokens tokens;
  private final Grants grants;

  /**
   * What a call carries on; all of it empty where the tenant has no auth module.
   *
   * @param permissions text of X-Okapi-Permissions
   */
  record Pass(Optional<String> token, Optional<String> permissions, Optional<String> userId) {}

  Gatekeeper(Tokens tokens, Grants grants) {
    this.tokens = tokens;
    this.grants = grants;
  }

  /**
   * Checks a request of a client. Where the tenant has no auth module all passes, as it came.
   *
   * @throws Refusal 400, 401 or 403 in the words of mod-authtoken
   */
  Pass check(Tenant tenant, Sender sender, Descriptor module, Handler handler) {
    Optional<String> token = sender.token();
    if (tenant.open()) {
      return new Pass(token, Optional.empty(), Optional.empty());
    }
    Claims claims =
        token.map(text -> valid(text, tenant.id(), sender.userId())).orElseGet(() -> dummy(tenant));
    if (sender.refresh()) {
      claims.userId().ifPresent(id -> grants.refresh(tenant.id(), id));
    }
    Set<String> held = held(claims, tenant);
    for (String permission : handler.permissionsRequired()) {
      if (!held.contains(permission)) {
        throw token.isEmpty()
            ? new Refusal(400, "Token missing, access requires permission: " + permission)
            : new Refusal(403, lacks(claims, permission));
      }
    }
    String passed = handed(held, handler);
    return new Pass(
        Optional.of(handedToken(claims, token, module, handler)),
        Optional.of(passed),
        claims.userId());
  }

  private static String lacks(Claims claims, String permission) {
    return "Access for user '"
        + claims.sub()
        + "' ("
        + claims.userId().orElse("null")
        + ") requires permission: "
        + permission;
  }

  /**
   * What a call of the gateway itself carries: no user, a module's token if its handler needs it.
   */
  Pass system(Tenant tenant, Descriptor module, Handler handler, String permissions) {
    return tenant.open()
        ? new Pass(Optional.empty(), Optional.empty(), Optional.empty())
        : new Pass(
            Optional.of(handedToken(dummy(tenant), Optional.empty(), module, handler)),
            Optional.of(permissions),
            Optional.empty());
  }

  private static Claims dummy(Tenant tenant) {
    return Claims.of(Claims.DUMMY, tenant.id(), NOBODY, Optional.empty());
  }

  private Claims valid(String token, String tenant, Optional<String> userId) {
    Claims claims = tokens.read(token).orElseThrow(() -> new Refusal(401, "Invalid token"));
    boolean otherUser =
        userId.isPresent() && claims.userId().isPresent() && !userId.equals(claims.userId());
    if (otherUser || !claims.tenant().equals(tenant)) {
      throw new Refusal(403, "Invalid token");
    }
    if (tokens.expired(claims) || claims.type().equals(Claims.REFRESH)) {
      throw new Refusal(401, "Invalid token");
    }
    return claims;
  }

  private Set<String> held(Claims claims, Tenant tenant) {
    List<Descriptor> modules = tenant.enabled();
    Set<String> held = Grants.expand(claims.extraPermissions(), modules);
    claims
        .userId()
        .map(id -> grants.of(tenant.id(), id))
        .ifPresent(own -> held.addAll(Grants.expand(own, modules)));
    return held;
  }

  private static String handed(Collection<String> held, Handler handler) {
    List<Predicate<String>> desired =
        handler.permissionsDesired().stream().map(Gatekeeper::granting).toList();
    return held.stream()
        .filter(
            permission ->
                handler.permissionsRequired().contains(permission)
                    || desired.stream().anyMatch(one -> one.test(permission)))
        .collect(Collectors.collectingAndThen(Collectors.toList(), JsonArray::new))
        .encode();
  }

  private String handedToken(
      Claims claims, Optional<String> token, Descriptor module, Handler handler) {
    String id = module.id().toString();
    if (handler.modulePermissions().isEmpty()) {
      return token.orElseGet(() -> tokens.sign(claims));
    }
    Claims own = Claims.of(Claims.MODULE, claims.tenant(), claims.sub(), claims.userId());
    JsonArray extra = new JsonArray().add(handler.systemPermission(id));
    return tokens.sign(own.with("module", id).with("extra_permissions", extra));
  }

  /** Okapi finds a name with a star anywhere in a permission's, as seen; others it compares. */
  private static Predicate<String> granting(String desired) {
    return desired.contains("*") ? PathPattern.compile(desired).asPredicate() : desired::equals;
  }
}
