/** Funds: what they take in and give out, who runs them, what members owe. The book itself: src/ledger. */
import { type Command, door, type Feature } from '../../conversation/feature.ts';
import { accountForm, bankActions } from './bank/chat.ts';
import {
  beginApproval,
  beginClosing,
  beginExempting,
  beginPayment,
  beginReceipt,
  bookActions,
} from './book/actions.ts';
import { manyForm } from './book/many-form.ts';
import { paymentForm } from './book/payment-form.ts';
import { receiptForm } from './book/receipt-form.ts';
import { duesActions, ruleForm, showMyDues, showOwing, takeClaim } from './dues/chat.ts';
import { exemptForm } from './dues/exempt-form.ts';
import { claimsInbox } from './dues/inbox.ts';
import { figures } from './figures-store.ts';
import { menuActions, showFunds } from './menu.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';
import { publishActions } from './publish/publish.ts';
import { approvalForm } from './setup/approval-form.ts';
import { closingForm } from './setup/closing-form.ts';
import { countForm, openForm, openingForm, reversalForm, roleForm } from './setup/forms.ts';
import { beginStatement, splitForm, statementActions, statementDialog } from './statement/chat.ts';

const privately = (name: string, level: Command['level'], run: Command['run']): Command => ({
  name,
  level,
  where: 'private',
  run,
});

const forms = [
  receiptForm,
  paymentForm,
  manyForm,
  openForm,
  openingForm,
  countForm,
  roleForm,
  reversalForm,
  ruleForm,
  accountForm,
  splitForm,
  closingForm,
  approvalForm,
  exemptForm,
];

export const funds: Feature = {
  name: 'funds',
  commands: [
    privately('quy', 'member', showFunds),
    privately('thu', 'member', beginReceipt),
    privately('chi', 'member', beginPayment),
    privately('moquy', 'officer', (turn, rest) => openForm.begin(turn, rest)),
    privately('hoiphi', 'member', async (turn, rest) => {
      // Whoever runs no fund asks for themselves.
      if (turn.access.roles.length > 0 || !(await showMyDues(turn))) await showOwing(turn, rest);
    }),
    { ...privately('saoke', 'member', beginStatement), opensFiles: true },
    privately('khoaso', 'member', beginClosing),
    privately('mucduyet', 'member', beginApproval),
    privately('mienhoiphi', 'member', beginExempting),
    privately('kiemke', 'member', (turn, rest) => countForm.begin(turn, rest)),
  ],
  actions: { ...menuActions, ...bookActions, ...duesActions, ...bankActions, ...publishActions, ...statementActions },
  dialogs: { ...Object.fromEntries(forms.map((one) => [one.name, one.dialog])), statement: statementDialog },
  doors: {
    'fund.in': door(beginReceipt),
    'fund.out': door(beginPayment),
    'fund.balance': door(showFunds),
    'dues.status': door(showOwing),
    'dues.ask': showMyDues,
    'dues.paid': takeClaim,
  },
  inbox: claimsInbox,
  figures,
  personalData,
  openWork,
  wordsAbout,
  erase,
};
