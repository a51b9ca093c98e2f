import { chosenEventStoreDb } from '../testing';
import { storeContract } from '../testing/store.contract';

storeContract(chosenEventStoreDb());
