import { chosenEventStoreDb, storeContract } from '../testing';

storeContract(chosenEventStoreDb());
