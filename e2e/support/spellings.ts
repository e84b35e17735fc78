// How people write numbers, and how the page shows them once the field is left.
import { expect, test } from "./test";
import type { Calculator } from "./page";

export type Spelling = [typed: string, shown: string];

/** Each is taken as it is typed, and shown in the usual form afterwards. */
export async function expectEach(calculator: Calculator, spellings: Spelling[]) {
  const pay = await calculator.number("pay");
  for (const [typed, shown] of spellings) {
    await test.step(typed, async () => {
      await pay.type(typed);
      await pay.expectNoFault();
      await expect(pay.box).toHaveValue(typed);
      await pay.leave();
      await expect(pay.box).toHaveValue(shown);
    });
  }
}
