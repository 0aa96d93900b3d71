package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class StartTest {

  private static final Operation NOTHING = call -> Future.succeededFuture(Answer.noContent());

  @Test
  void listsAllThatContractAndOperationsDoNotAgreeOn(Vertx vertx) {
    Map<String, Operation> bound =
        Map.of("getThing", NOTHING, "getThink", NOTHING, "oldThing", NOTHING);

    Throwable failure =
        Await.failure(ContractRouter.create(vertx, Site.CONTRACT, bound, List.of(new Health())));

    assertThat(failure)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("getThings: is not bound")
        .hasMessageContaining("createThing: is not bound")
        .hasMessageContaining("putFile: is marked x-plain, and no plain route answers it")
        .hasMessageContaining("getThink: is bound, and not in the contract")
        .hasMessageContaining("oldThing: is bound, and not in the contract")
        .hasMessageNotContaining("getThing:");
  }

  @Test
  void refusesToBindWhatPlainRoutesAnswer(Vertx vertx) {
    Map<String, Operation> bound =
        Map.of(
            "getThing", NOTHING, "getThings", NOTHING, "createThing", NOTHING, "putFile", NOTHING);

    Throwable failure =
        Await.failure(ContractRouter.create(vertx, Site.CONTRACT, bound, List.of(Site.PLAIN)));

    assertThat(failure).hasMessageContaining("putFile: is marked x-plain, and bound");
  }

  @Test
  void namesAContractThatIsNotThere(Vertx vertx) {
    Throwable failure =
        Await.failure(ContractRouter.create(vertx, "contracts/none.yaml", Map.of(), List.of()));

    assertThat(failure).hasMessageContaining("contracts/none.yaml");
  }
}
